package org.greenchannel.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.problem.Problems;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Shows a filing to somebody, with what they may do and why not. */
@Component
public class FilingReading {

  private final Registry registry;
  private final FilingClasses classes;
  private final Problems texts;
  private final Clock clock;

  FilingReading(Registry registry, FilingClasses classes, Problems texts, Clock clock) {
    this.registry = registry;
    this.classes = classes;
    this.texts = texts;
    this.clock = clock;
  }

  public FilingView view(Filing f, Actor actor) {
    Patient patient = registry.patient(f.patientId()).orElseThrow();
    LocalDate day = f.asking().askedAt().atZone(clock.getZone()).toLocalDate();
    FilingClass row = classes.find(f.journey().filingClass(), f.insurance().region(), day).orElseThrow();
    String proofs = f.asking().proofs();
    return new FilingView(
        f.id(), f.version(), f.number(), f.state().word(), f.state().zh(), f.state().en(), f.asking().episodeId(), person(patient),
        row.code(), row.nameZh(), row.nameEn(), f.journey().careClass(), f.insurance().region(), f.insurer(), f.journey().place(),
        f.journey().institutionCode(), f.journey().careFrom(), f.journey().dischargedOn(), f.journey().late(), f.settlePath(),
        f.validFrom(), f.validUntil(), f.asking().reason(), proofs.isEmpty() ? List.of() : List.of(proofs.split(",")),
        f.asking().referralId(), f.replaces(), f.askingInstitution(), f.asking().askedAt(), f.checkDue(), f.escalatedAt(),
        f.refusalCode(), f.refusalNote(), f.coreNumber(), f.endedOn(), f.endReason(), acts(f, actor));
  }

  private static FilingView.Person person(Patient patient) {
    return new FilingView.Person(patient.id(), patient.maskedName(), patient.maskedNameEn(), patient.maskedIdentity());
  }

  private List<FilingView.Act> acts(Filing filing, Actor actor) {
    return Arrays.stream(FilingAct.values())
        .filter(act -> !act.isOfTheHouse() && act != FilingAct.REQUEST)
        .map(act -> act(act, filing.refusalOf(act, actor), actor))
        .toList();
  }

  private FilingView.Act act(FilingAct act, Refusal refusal, Actor actor) {
    return refusal == null
        ? new FilingView.Act(act.word(), true, null, null)
        : new FilingView.Act(
            act.word(), false, refusal.code(), texts.text(refusal.code(), refusal.arguments().toArray(), actor.locale()));
  }
}
