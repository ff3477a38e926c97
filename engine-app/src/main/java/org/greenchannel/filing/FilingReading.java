package org.greenchannel.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Text;
import org.greenchannel.episode.ActView;
import org.greenchannel.episode.PersonView;
import org.greenchannel.episode.RecordStory;
import org.greenchannel.escalation.RaisedView;
import org.greenchannel.problem.Problems;
import org.greenchannel.registry.CodedReasons;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Shows a filing to somebody: the whole of it, its story, and what they may do and why not. */
@Component
public class FilingReading {

  private final Registry registry;
  private final FilingClasses classes;
  private final CodedReasons reasons;
  private final RecordStory story;
  private final Problems texts;
  private final Clock clock;

  FilingReading(
      Registry registry, FilingClasses classes, CodedReasons reasons, RecordStory story, Problems texts, Clock clock) {
    this.registry = registry;
    this.classes = classes;
    this.reasons = reasons;
    this.story = story;
    this.texts = texts;
    this.clock = clock;
  }

  public FilingView view(Filing f, Actor actor) {
    LocalDate day = f.asking().askedAt().atZone(clock.getZone()).toLocalDate();
    FilingClass row = classes.find(f.journey().filingClass(), f.insurance().region(), day).orElseThrow();
    List<String> proofs = f.asking().proofs().isEmpty() ? List.of() : List.of(f.asking().proofs().split(","));
    boolean takesPart = !actor.is(org.greenchannel.act.Role.REGULATOR);
    return new FilingView(
        f.id(), f.version(), f.number(), f.state().word(), f.asking().episodeId(), PersonView.of(registry.patient(f.patientId()).orElseThrow(), day, takesPart, texts), row.code(),
        f.journey().careClass(), f.insurance().region(), f.insurer(), f.journey().place(), f.journey().institutionCode(),
        f.journey().careFrom(), f.journey().dischargedOn(), f.journey().late(), f.settlePath(), f.validFrom(), f.validUntil(),
        f.asking().reason(), proofs, f.asking().referralId(), f.replaces(), f.askingInstitution(), f.asking().askedAt(), f.checkDue(),
        RaisedView.of(f.raised(), texts), f.refusalCode(), f.refusalNote(), f.coreNumber(), f.endedOn(), f.endReason(), f.endNote(),
        ending(f),
        f.settlePath() == null ? null : texts.words("filing.settlePath." + f.settlePath()), new Text(f.state().zh(), f.state().en()),
        new Text(row.nameZh(), row.nameEn()), name(f.insurer()), name(f.journey().institutionCode()),
        proofs.stream().map(p -> texts.words("filing.proof." + p)).toList(), story.bases(f.id(), f.asking().episodeId()), story.steps(f.id()),
        acts(f, actor), offered(f, actor));
  }

  private Text name(String institution) {
    return registry.institution(institution).map((Institution i) -> new Text(i.nameZh(), i.nameEn())).orElse(null);
  }

  private Map<String, List<CodedReasons.Reason>> offered(Filing filing, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    return reasons.offered(
        Stream.of(FilingAct.REFUSE, FilingAct.WITHDRAW, FilingAct.CANCEL).map(act -> FilingPart.reasonOf(act, actor, filing, today)).toList());
  }

  private Text ending(Filing filing) {
    FilingAct act = filing.state() == FilingState.WITHDRAWN ? FilingAct.WITHDRAW : FilingAct.CANCEL;
    return reasons.textOf("filing", act.word(), filing.endReason());
  }

  private List<ActView> acts(Filing filing, Actor actor) {
    return Arrays.stream(FilingAct.values())
        .filter(act -> !act.isOfTheHouse() && act != FilingAct.REQUEST)
        .map(act -> ActView.of(act.word(), filing.refusalOf(act, actor), texts))
        .toList();
  }
}
