package org.greenchannel.referral.web;

import java.time.Instant;
import org.greenchannel.act.Actor;
import org.greenchannel.referral.Escalation;
import org.greenchannel.referral.PassedOn;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralKind;
import org.greenchannel.referral.ReferralState;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.referral.ReferralTexts.Text;
import org.greenchannel.referral.ReservedSlot;
import org.greenchannel.referral.Triage;
import org.greenchannel.referral.web.ReferralCase.EscalationView;
import org.greenchannel.referral.web.ReferralCase.Head;
import org.greenchannel.referral.web.ReferralCase.PatientView;
import org.greenchannel.referral.web.ReferralCase.SlotView;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Which case it is, whose, from whom to whom: names come from the registry. */
@Component
class ReferralHeads {

  private final Registry registry;
  private final ReferralTexts texts;

  ReferralHeads(Registry registry, ReferralTexts texts) {
    this.registry = registry;
    this.texts = texts;
  }

  Head headOf(Referral referral, Actor actor) {
    Triage triage = referral.triage();
    String urgency = triage == null || referral.kind() == ReferralKind.DOWN ? null : triage.urgency().name();
    String channel = triage == null ? null : triage.channel();
    return new Head(
        referral.id().toString(), referral.number(), referral.version(), referral.episodeId(),
        referral.kind().name(), texts.of("referral.kind." + referral.kind()), referral.state().name(),
        referral.status().word(), referral.state().businessStatus(), texts.stateOf(referral), urgency, word("urgency", urgency), channel, word("channel", channel),
        referral.upCase() == null ? null : referral.upCase().contracted(),
        patientOf(referral, actor), institution(referral.route().fromInstitution()),
        institution(referral.route().toInstitution()), department(referral.route().toInstitution(), referral.route().toDepartment()),
        doctor(referral.route().fromPractitioner()), referral.placing().requestedAt(), replyDue(referral),
        referral.progress().isOverdue(), escalation(referral), referral.slot() != null, slot(referral));
  }

  /** The case as a receiver had it that has sent it on: masked, and not as it stands today. */
  Head formerHeadOf(Referral referral, PassedOn passedOn) {
    return new Head(
        referral.id().toString(), referral.number(), referral.version(), null, referral.kind().name(),
        texts.of("referral.kind." + referral.kind()), "REDIRECTED", null, null, texts.of("referral.passedOn.state"), null,
        null, null, null, null, personOf(referral, false), institution(referral.route().fromInstitution()),
        institution(passedOn.institution()), department(passedOn.institution(), passedOn.department()),
        doctor(referral.route().fromPractitioner()), referral.placing().requestedAt(), null, false, null, false, null);
  }

  ReferralLine lineOf(Referral referral, Actor actor) {
    Head head = headOf(referral, actor);
    return new ReferralLine(
        head.id(), head.number(), head.kind(), head.kindText(), head.state(), head.status(), head.statusText(), head.urgency(), head.urgencyText(),
        head.channel(), new Text(head.patient().maskedName(), head.patient().maskedNameEn()), head.from(),
        head.to(), head.department(), head.requestedAt(), head.replyDue(), head.overdue());
  }

  private EscalationView escalation(Referral referral) {
    Escalation now = referral.escalation();
    return new EscalationView(
        now.level().name(), texts.of("referral.level." + now.level()), now.since(),
        now.step() == null ? null : now.step().name(),
        now.step() == null ? null : texts.of("referral.step." + now.step()), now.dueAt(), now.nextAt());
  }

  private Text word(String kind, String word) {
    return word == null ? null : texts.of("referral." + kind + "." + word);
  }

  /** A deadline is shown only while somebody has to answer. */
  private static Instant replyDue(Referral referral) {
    boolean counts =
        referral.triage() != null
            && referral.state().isUnanswered()
            && referral.state() != ReferralState.AWAITING_INFORMATION;
    return counts ? referral.triage().replyDue() : null;
  }

  private PatientView patientOf(Referral referral, Actor actor) {
    return personOf(referral, referral.hasParticipant(actor));
  }

  private PatientView personOf(Referral referral, boolean known) {
    Patient patient = registry.patient(referral.placing().patientId()).orElseThrow();
    return new PatientView(
        known ? patient.id() : null, known ? patient.name() : null, known ? patient.nameEn() : null,
        patient.maskedName(), patient.maskedNameEn(), patient.sex(),
        texts.of("referral.sex." + patient.sex()), patient.ageOn(referral.placing().caseDate()),
        patient.maskedIdentity(), known ? patient.phone() : null);
  }

  Named institution(String code) {
    return registry
        .institution(code)
        .map(i -> new Named(code, i.nameZh(), i.nameEn()))
        .orElse(new Named(code, code, code));
  }

  /** What the registry does not name goes by its code. */
  Named department(String institution, String code) {
    return registry
        .department(institution, code)
        .map(d -> new Named(d.code(), d.nameZh(), d.nameEn()))
        .orElse(new Named(code, code, code));
  }

  private Named doctor(String id) {
    return registry
        .practitioner(id)
        .map(p -> new Named(id, p.nameZh(), p.nameEn()))
        .orElse(new Named(id, id, id));
  }

  private static SlotView slot(Referral referral) {
    ReservedSlot slot = referral.slot();
    return slot == null
        ? null
        : new SlotView(
            slot.at(), slot.until(), slot.kept(), slot.place(), referral.progress().slotReleasedAt());
  }
}
