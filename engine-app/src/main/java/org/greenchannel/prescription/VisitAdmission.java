package org.greenchannel.prescription;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.registry.Patient;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.prescription.VisitAdmissionFacts;
import org.springframework.stereotype.Component;

/** Whether an online visit may take place at all: follow-up visits only (互联网诊疗管理办法 Art. 16). */
@Component
class VisitAdmission {

  private final Decisions decisions;
  private final DecisionLog log;
  private final Clock clock;

  VisitAdmission(Decisions decisions, DecisionLog log, Clock clock) {
    this.decisions = decisions;
    this.log = log;
    this.clock = clock;
  }

  /** The decision as kept, and the refusal; null when the visit is admitted. */
  record Ruling(UUID decisionId, Refusal refusal) {}

  Ruling rule(Actor actor, VisitFacts visit, Patient patient, String region, UUID recordId, UUID episodeId) {
    LocalDate today = LocalDate.now(clock);
    Decision decision =
        decisions.decide(
            new VisitAdmissionFacts(
                region, today, visit.type().name(), visit.offlineDiagnosis(), visit.sameDiagnosis(),
                visit.diseaseClass().name(), visit.conditionChanged(), visit.identityVerified(),
                visit.consentSigned(), visit.jointConsult(), patient.ageOn(today),
                visit.guardianPresent(), visit.specialistPresent()));
    UUID id = log.write(decision, recordId, episodeId);
    return new Ruling(id, decision.flag("admit") ? null : refusal(decision, actor));
  }

  /** The route (GO_OFFLINE, GUARDIAN ...) is the coded reason; rule and law stand beside it. */
  private static Refusal refusal(Decision decision, Actor actor) {
    Messages staff = decision.first().staff();
    boolean chinese = Locale.CHINESE.getLanguage().equals(actor.locale().getLanguage());
    String ruleId = decision.first().ruleId();
    String law = decision.first().law().key();
    Fault fault = new Fault("/visit", "prescription.route." + decision.text("route"), ruleId + " " + law);
    return new Refusal(
        "prescription.visitNotAdmitted", Refusal.Kind.INVALID, List.of(fault),
        List.of(chinese ? staff.zh() : staff.en(), ruleId, law));
  }
}
