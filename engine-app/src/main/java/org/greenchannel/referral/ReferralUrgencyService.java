package org.greenchannel.referral;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How urgent it is, in the judgement of doctors: decided where no rule matched, raised at any time, never lowered. */
@Service
@Transactional
public class ReferralUrgencyService {

  private final ReferralDesk desk;
  private final ReferralReasons reasons;
  private final ReferralAssessmentService assessment;
  private final ReferralProcess process;

  ReferralUrgencyService(
      ReferralDesk desk,
      ReferralReasons reasons,
      ReferralAssessmentService assessment,
      ReferralProcess process) {
    this.desk = desk;
    this.reasons = reasons;
    this.assessment = assessment;
    this.process = process;
  }

  /** A doctor says how urgent it is where no rule matched. */
  public Answer<Referral> decide(ReferralId id, Integer seen, UrgencyDecision decision, Actor doctor) {
    return desk.open(id, seen, ReferralAct.DECIDE_URGENCY, doctor)
        .unless(referral -> refusalOf(referral, ReferralAct.DECIDE_URGENCY, decision, doctor))
        .unless(referral -> decision.urgency().compareTo(referral.triage().urgency()) < 0 ? notHigher(referral) : null)
        .because(decision.reason())
        .then(
            referral -> {
              referral.decideUrgency(ReferralAct.DECIDE_URGENCY, decision, doctor, desk.now());
              assessment.assessDecided(referral);
            },
            process::urgencyDecided);
  }

  /** A doctor of either side, or the triage nurse, raises the urgency; an emergency becomes the notice. */
  public Answer<Referral> raise(ReferralId id, Integer seen, UrgencyDecision decision, Actor actor) {
    return desk.open(id, seen, ReferralAct.RAISE_URGENCY, actor)
        .unless(referral -> refusalOf(referral, ReferralAct.RAISE_URGENCY, decision, actor))
        .unless(referral -> lowering(referral, decision))
        .because(decision.reason())
        .then(
            referral -> {
              referral.decideUrgency(ReferralAct.RAISE_URGENCY, decision, actor, desk.now());
              assessment.assessRaised(referral);
            },
            referral -> {
              if (referral.course() == ReferralCourse.EMERGENCY) {
                process.raisedToEmergency(referral);
              } else {
                process.deadlineMoved(referral);
              }
            });
  }

  private Refusal refusalOf(Referral referral, ReferralAct act, UrgencyDecision decision, Actor actor) {
    if (decision.urgency() == Urgency.DOCTOR_DECIDES) {
      return Refusal.invalid("referral.urgencyWord", "/urgency", "ROUTINE, URGENT, EMERGENCY");
    }
    Refusal refusal = reasons.refusalOf(referral, act, actor, new Reason(decision.reason(), decision.note()));
    // A doctor's own words are a reason too; only a code that needs words may lack them.
    return refusal != null && "/note".equals(refusal.faults().get(0).pointer()) ? refusal : null;
  }

  private static Refusal lowering(Referral referral, UrgencyDecision decision) {
    return decision.urgency().compareTo(referral.triage().urgency()) > 0 ? null : notHigher(referral);
  }

  /** Whatever has been judged more urgent stays so. */
  private static Refusal notHigher(Referral referral) {
    Urgency now = referral.triage().urgency();
    String higher =
        Arrays.stream(Urgency.values())
            .filter(urgency -> urgency.compareTo(now) > 0)
            .map(Enum::name)
            .collect(Collectors.joining(", "));
    return Refusal.invalid("referral.urgencyNotHigher", "/urgency", higher);
  }
}
