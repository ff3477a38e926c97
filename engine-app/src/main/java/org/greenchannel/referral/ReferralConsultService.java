package org.greenchannel.referral;

import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Help from afar: examined here, diagnosed there (基层检查、上级诊断), and questions answered by a colleague. */
@Service
@Transactional
public class ReferralConsultService {

  private final ReferralDesk desk;
  private final ReferralDeadlines deadlines;
  private final ReferralProcess process;

  ReferralConsultService(ReferralDesk desk, ReferralDeadlines deadlines, ReferralProcess process) {
    this.desk = desk;
    this.deadlines = deadlines;
    this.process = process;
  }

  /** The examination is done at the primary institution; now the upper one reads it. */
  public Answer<Referral> examine(ReferralId id, Integer seen, String results, Actor actor) {
    return desk.open(id, seen, ReferralAct.EXAMINE, actor)
        .then(
            referral -> {
              referral.examined(results, desk.now(), actor);
              deadlines.start(referral, DeadlineStep.DIAGNOSE);
            },
            process::examined);
  }

  /** The upper institution reports its diagnosis back. */
  public Answer<Referral> diagnose(ReferralId id, Integer seen, VisitOutcome conclusion, Actor doctor) {
    return desk.open(id, seen, ReferralAct.DIAGNOSE, doctor)
        .then(
            referral -> referral.reportOutcome(ReferralAct.DIAGNOSE, conclusion, doctor),
            process::diagnosed);
  }

  /** The question is answered. */
  public Answer<Referral> giveAdvice(ReferralId id, Integer seen, String advice, Actor doctor) {
    return desk.open(id, seen, ReferralAct.GIVE_ADVICE, doctor)
        .then(
            referral -> referral.advise(ReferralAct.GIVE_ADVICE, new Decline(null, null, advice), doctor),
            process::adviceGiven);
  }
}
