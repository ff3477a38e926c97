package org.greenchannel.referral;

import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.referral.ReferralProcess.Reply;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the receiver answers to a request: taken, not taken, returned with advice, asked back, sent on to a better
 * place; and what the referring doctor answers back. {@code seen} is the version the caller looked at, or null.
 */
@Service
@Transactional
public class ReferralReplyService {

  private final ReferralDesk desk;
  private final ReferralDeadlines deadlines;
  private final ReferralIntake intake;
  private final ReferralProcess process;

  ReferralReplyService(
      ReferralDesk desk,
      ReferralDeadlines deadlines,
      ReferralIntake intake,
      ReferralProcess process) {
    this.desk = desk;
    this.deadlines = deadlines;
    this.intake = intake;
    this.process = process;
  }

  /** The receiver takes the patient; from now on the visit, or the examination, is what is due. */
  public Answer<Referral> accept(ReferralId id, Integer seen, String note, Actor actor) {
    return desk.open(id, seen, ReferralAct.ACCEPT, actor)
        .then(
            referral -> {
              referral.accept(actor, desk.now(), note);
              if (referral.kind().movesPatient()) {
                deadlines.expectVisit(referral);
              } else {
                deadlines.start(referral, DeadlineStep.EXAMINE);
              }
            },
            referral -> process.answered(referral, Reply.ACCEPTED));
  }

  /** The receiver does not take the patient, or cannot keep its word, and says why. */
  public Answer<Referral> decline(ReferralId id, Integer seen, Decline decline, Actor actor) {
    return desk.open(id, seen, ReferralAct.DECLINE, actor)
        .because(new Reason(decline.reason(), decline.explanation()))
        .then(
            referral -> referral.decline(ReferralAct.DECLINE, decline, actor),
            (referral, before) -> {
              if (before == ReferralState.RECEIVED) {
                process.answered(referral, Reply.DECLINED);
              } else {
                process.declinedLater(referral);
              }
            });
  }

  /** The patient stays where they are, with what the receiver advises; the reason is optional. */
  public Answer<Referral> returnWithAdvice(ReferralId id, Integer seen, Decline advice, Actor actor) {
    ReferralDesk.Opened opened = desk.open(id, seen, ReferralAct.RETURN_WITH_ADVICE, actor);
    return (advice.reason() == null
            ? opened
            : opened.because(new Reason(advice.reason(), advice.explanation())))
        .then(
            referral -> referral.advise(ReferralAct.RETURN_WITH_ADVICE, advice, actor),
            referral -> process.answered(referral, Reply.ADVISED));
  }

  /** The receiver asks for what it lacks; its own clock stands still until the answer. */
  public Answer<Referral> askInformation(ReferralId id, Integer seen, String questions, Actor actor) {
    return desk.open(id, seen, ReferralAct.ASK_INFORMATION, actor)
        .then(
            referral -> {
              referral.ask(deadlines.stopped(referral, questions, actor.username()), actor);
              deadlines.start(referral, DeadlineStep.INFORMATION);
            },
            referral -> process.answered(referral, Reply.INFORMATION));
  }

  /** The referring doctor answers; the clock of the receiver goes on. */
  public Answer<Referral> giveInformation(ReferralId id, Integer seen, String answer, Actor doctor) {
    return desk.open(id, seen, ReferralAct.GIVE_INFORMATION, doctor)
        .then(
            referral -> {
              referral.inform(answer, desk.now(), doctor);
              deadlines.resume(referral, referral.information());
            },
            process::informationGiven);
  }

  /** The same request goes to another receiver, with a channel, a deadline and a place of its own. */
  public Answer<Referral> redirect(ReferralId id, Integer seen, Redirection to, Actor actor) {
    return desk.open(id, seen, ReferralAct.REDIRECT, actor)
        .because(new Reason(to.reason(), to.note()))
        .unless(referral -> intake.refusalOf(to, referral))
        .then(
            referral -> referral.redirect(to, actor, desk.now()),
            referral -> process.answered(referral, Reply.REDIRECTED));
  }
}
