package org.greenchannel.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Text;
import org.greenchannel.episode.ActView;
import org.greenchannel.episode.PersonView;
import org.greenchannel.episode.RecordStory;
import org.greenchannel.problem.Problems;
import org.greenchannel.registry.CodedReasons;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
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
        f.id(), f.version(), f.number(), f.state().word(), f.asking().episodeId(), person(f.patientId(), day, takesPart), row.code(),
        f.journey().careClass(), f.insurance().region(), f.insurer(), f.journey().place(), f.journey().institutionCode(),
        f.journey().careFrom(), f.journey().dischargedOn(), f.journey().late(), f.settlePath(), f.validFrom(), f.validUntil(),
        f.asking().reason(), proofs, f.asking().referralId(), f.replaces(), f.askingInstitution(), f.asking().askedAt(), f.checkDue(),
        f.escalatedAt(), f.refusalCode(), f.refusalNote(), f.coreNumber(), f.endedOn(), f.endReason(),
        f.settlePath() == null ? null : words("filing.settlePath." + f.settlePath()), new Text(f.state().zh(), f.state().en()),
        new Text(row.nameZh(), row.nameEn()), name(f.insurer()), name(f.journey().institutionCode()),
        proofs.stream().map(p -> words("filing.proof." + p)).toList(), story.bases(f.asking().episodeId()), story.steps(f.id()),
        acts(f, actor), Map.of(FilingAct.REFUSE.word(), reasons.offered("filing", FilingAct.REFUSE.word(), LocalDate.now(clock))));
  }

  private PersonView person(String id, LocalDate day, boolean takesPart) {
    Patient patient = registry.patient(id).orElseThrow();
    Text name = takesPart ? new Text(patient.name(), patient.nameEn()) : new Text(patient.maskedName(), patient.maskedNameEn());
    return new PersonView(
        id, name, words("filing.sexShort." + patient.sex()), patient.ageOn(day), patient.maskedIdentity(), takesPart ? patient.phone() : null);
  }

  private Text name(String institution) {
    return registry.institution(institution).map((Institution i) -> new Text(i.nameZh(), i.nameEn())).orElse(null);
  }

  private Text words(String code) {
    return new Text(texts.text(code, new Object[0], Locale.SIMPLIFIED_CHINESE), texts.text(code, new Object[0], Locale.ENGLISH));
  }

  private List<ActView> acts(Filing filing, Actor actor) {
    return Arrays.stream(FilingAct.values())
        .filter(act -> !act.isOfTheHouse() && act != FilingAct.REQUEST)
        .map(act -> ActView.of(act.word(), filing.refusalOf(act, actor), texts))
        .toList();
  }
}
