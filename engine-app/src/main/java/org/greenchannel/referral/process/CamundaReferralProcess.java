package org.greenchannel.referral.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.greenchannel.engine.ProcessDoor;
import org.greenchannel.processes.AskReceiver;
import org.greenchannel.processes.ReferDown;
import org.greenchannel.processes.ReferUp;
import org.greenchannel.processes.ReferUp.Messages;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralProcess;
import org.springframework.stereotype.Component;

/** Tells the models refer-up and refer-down what was done to the record. */
@Component
class CamundaReferralProcess implements ReferralProcess {

  private final ProcessDoor door;

  CamundaReferralProcess(ProcessDoor door) {
    this.door = door;
  }

  @Override
  public void requested(ReferralId id) {
    door.start(ReferUp.KEY, id.value(), Map.of(ReferUp.Variables.REFERRAL_ID, id.toString()));
  }

  @Override
  public void urgencyDecided(ReferralId id, boolean emergency, Instant replyDue) {
    complete(
        ReferUp.Elements.USER_TASK_DECIDE_URGENCY, id,
        Map.of(
            ReferUp.Variables.EMERGENCY, emergency,
            ReferUp.Variables.REPLY_DUE, Date.from(replyDue)));
  }

  @Override
  public void accepted(ReferralId id) {
    complete(
        AskReceiver.Elements.USER_TASK_ANSWER_REFERRAL, id,
        Map.of(AskReceiver.Variables.ANSWER, "ACCEPTED", AskReceiver.Variables.MORE_ESCALATIONS, false));
  }

  @Override
  public void declined(ReferralId id) {
    complete(AskReceiver.Elements.USER_TASK_ANSWER_REFERRAL, id, Map.of(AskReceiver.Variables.ANSWER, "DECLINED"));
  }

  @Override
  public void cancelled(ReferralId id) {
    tell(Messages.REFERRAL_CANCELLED, id);
  }

  @Override
  public void arrived(ReferralId id) {
    complete(ReferUp.Elements.USER_TASK_RECEIVE_PATIENT, id, Map.of());
  }

  @Override
  public void outcomeReported(ReferralId id) {
    mustBeThere(
        door.tell(Messages.REFERRAL_OUTCOME_REPORTED, id.value(), Map.of(ReferUp.Variables.MUST_FOLLOW_UP, false)),
        Messages.REFERRAL_OUTCOME_REPORTED, id);
  }

  @Override
  public void downRequested(ReferralId id) {
    door.start(ReferDown.KEY, id.value(), Map.of(ReferDown.Variables.REFERRAL_ID, id.toString()));
  }

  @Override
  public void handoverAccepted(ReferralId id) {
    complete(ReferDown.Elements.USER_TASK_ACCEPT_HANDOVER, id, Map.of(ReferDown.Variables.ANSWER, "ACCEPTED"));
  }

  @Override
  public void handoverDeclined(ReferralId id) {
    complete(ReferDown.Elements.USER_TASK_ACCEPT_HANDOVER, id, Map.of(ReferDown.Variables.ANSWER, "DECLINED"));
  }

  private void complete(String element, ReferralId id, Map<String, Object> answers) {
    mustBeThere(door.complete(element, id.value(), answers), element, id);
  }

  private void tell(String message, ReferralId id) {
    mustBeThere(door.tell(message, id.value(), Map.of()), message, id);
  }

  /** Record and process move in one transaction, so a missing wait state is broken machinery. */
  private static void mustBeThere(boolean found, String what, ReferralId id) {
    if (!found) {
      throw new IllegalStateException("the process of referral " + id + " does not wait at " + what);
    }
  }
}
