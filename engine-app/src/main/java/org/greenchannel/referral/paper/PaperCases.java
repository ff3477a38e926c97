package org.greenchannel.referral.paper;

import java.util.List;
import java.util.Map;
import org.greenchannel.act.Text;
import org.greenchannel.referral.ClinicalFacts;
import org.greenchannel.referral.DownCase;
import org.greenchannel.referral.Handover;
import org.greenchannel.referral.HandoverParts;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.referral.Referrals;
import org.greenchannel.referral.Remote;
import org.greenchannel.referral.Route;
import org.greenchannel.referral.paper.PaperCase.Basis;
import org.greenchannel.referral.paper.PaperCase.Clinical;
import org.greenchannel.referral.paper.PaperCase.Done;
import org.greenchannel.referral.paper.PaperCase.Item;
import org.greenchannel.referral.paper.PaperCase.Order;
import org.greenchannel.referral.paper.PaperCase.Package;
import org.greenchannel.referral.paper.PaperCase.Person;
import org.greenchannel.referral.paper.PaperCase.Required;
import org.greenchannel.referral.paper.PaperCase.Side;
import org.greenchannel.referral.paper.PaperCase.Sides;
import org.greenchannel.referral.paper.PaperCase.Way;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Reads what papers say: the one place of this package that knows the record. */
@Component
class PaperCases {

  private final Registry registry;
  private final Referrals referrals;
  private final HandoverParts parts;
  private final ReferralTexts texts;

  PaperCases(Registry registry, Referrals referrals, HandoverParts parts, ReferralTexts texts) {
    this.registry = registry;
    this.referrals = referrals;
    this.parts = parts;
    this.texts = texts;
  }

  PaperCase of(Referral referral) {
    Referral origin = originOf(referral);
    return new PaperCase(
        referral.id().value(), referral.number(), referral.episodeId(), referral.kind().name(), referral.version(),
        origin == null ? null : origin.number(), person(referral), sides(referral.route()), way(referral),
        clinical(referral), package_(referral), order(referral), done(referral));
  }

  private Referral originOf(Referral referral) {
    var origin = referral.placing().originId();
    return origin == null ? null : referrals.findById(new ReferralId(origin)).orElse(null);
  }

  private Person person(Referral referral) {
    Patient patient = registry.patient(referral.placing().patientId()).orElseThrow();
    return new Person(
        patient.psnNo(), new Text(patient.name(), patient.nameEn()), word("referral.sex." + patient.sex()),
        patient.sex(), patient.birthDate(), patient.ageOn(referral.placing().caseDate()), patient.maskedIdentity(),
        patient.phone(), patient.address());
  }

  private Sides sides(Route route) {
    Text department =
        registry
            .department(route.toInstitution(), route.toDepartment())
            .map(d -> new Text(d.nameZh(), d.nameEn()))
            .orElse(same(route.toDepartment()));
    Text doctor =
        registry
            .practitioner(route.fromPractitioner())
            .map(p -> new Text(p.nameZh(), p.nameEn()))
            .orElse(same(route.fromPractitioner()));
    return new Sides(
        side(route.fromInstitution()), side(route.toInstitution()), department, route.fromPractitioner(), doctor);
  }

  private Side side(String code) {
    return registry
        .institution(code)
        .map(i -> new Side(code, new Text(i.nameZh(), i.nameEn()), i.phone()))
        .orElse(new Side(code, same(code), null));
  }

  private Way way(Referral referral) {
    var triage = referral.triage();
    boolean up = referral.upCase() != null;
    return new Way(
        referral.placing().caseDate(), referral.placing().requestedAt(),
        triage == null || !up ? null : word("referral.urgency." + triage.urgency().name()),
        triage == null || triage.channel() == null ? null : word("referral.channel." + triage.channel()),
        up ? referral.upCase().contracted() : null, referral.slot() == null ? null : referral.slot().at(),
        referral.slot() == null ? null : referral.slot().place());
  }

  private Clinical clinical(Referral referral) {
    List<Basis> grounds =
        referral.grounds().stream()
            .map(g -> new Basis(new Text(g.staffZh(), g.staffEn()), g.ruleId(), g.lawKey()))
            .toList();
    String reason = referral.placing().reason();
    if (referral.downCase() != null) {
      Handover given = referral.downCase().handover();
      return new Clinical(
          reason, given.diagnosis(), null, given.course(), given.allergies(), given.medications(), grounds);
    }
    if (referral.upCase() == null || referral.upCase().clinical() == null) {
      return new Clinical(reason, null, null, null, null, null, grounds);
    }
    ClinicalFacts facts = referral.upCase().clinical();
    String pressure = facts.systolic() == null ? null : facts.systolic() + "/" + facts.diastolic() + " mmHg";
    return new Clinical(
        reason, facts.diagnosis(), pressure, facts.summary(), facts.allergies(), facts.medications(), grounds);
  }

  private Package package_(Referral referral) {
    DownCase down = referral.downCase();
    if (down == null) {
      return null;
    }
    Handover given = down.handover();
    boolean consent = down.facts() != null && down.facts().consent();
    return new Package(
        down.handoverKind(), given.course(), given.results(), given.plan(), given.followUpOn(), consent,
        Map.copyOf(given.parts()), required(referral));
  }

  /** The parts that the rules of the case date require of the department that hands over. */
  private List<Required> required(Referral referral) {
    return parts.of(referral).stream().map(p -> new Required(p.part(), new Text(p.zh(), p.en()), p.rule(), p.given())).toList();
  }

  private Order order(Referral referral) {
    Remote remote = referral.remote();
    if (remote == null || remote.items() == null) {
      return null;
    }
    return new Order(
        remote.items().stream()
            .map(i -> new Item(word("referral.item." + i.kind()), i.code(), i.name()))
            .toList(),
        remote.redeemableUntil() == null ? null : ReferralTexts.lastDayBefore(remote.redeemableUntil()),
        remote.redeemableAt().stream().map(code -> side(code).name()).toList());
  }

  private static Done done(Referral referral) {
    var progress = referral.progress();
    var outcome = progress.outcome();
    return outcome == null
        ? new Done(progress.arrivedAt(), null, null, progress.advice())
        : new Done(progress.arrivedAt(), outcome.diagnosis(), outcome.summary(), outcome.advice());
  }

  private Text word(String code) {
    ReferralTexts.Text text = texts.of(code);
    return new Text(text.zh(), text.en());
  }

  /** What the registry does not name goes by its code; nothing where there is none. */
  private static Text same(String code) {
    return code == null ? new Text("", "") : new Text(code, code);
  }
}
