package org.greenchannel.referral;

import static org.greenchannel.referral.ReferralAct.*;
import static org.greenchannel.referral.ReferralState.*;
import static org.greenchannel.referral.Rows.*;

import java.util.List;

/** Up and sideways, from the request to the receiver's answer. */
final class RequestRows {

  static final List<Transition> ALL =
      new Rows(ReferralCourse.UP)
          .row(DRAFT, REQUEST, DOCTOR, REQUESTED)
          .row(REQUESTED, AWAIT_TRIAGE, BY_HOUSE, AWAITING_TRIAGE)
          .row(AWAITING_TRIAGE, DECIDE_URGENCY, DOCTOR, REQUESTED)
          .row(AWAITING_TRIAGE, ESCALATE, BY_HOUSE, AWAITING_TRIAGE)
          .row(REQUESTED, PRESENT, BY_HOUSE, RECEIVED)
          .row(RECEIVED, ACCEPT, ANSWERERS, ACCEPTED)
          .row(RECEIVED, DECLINE, ANSWERERS, REJECTED)
          .row(RECEIVED, RETURN_WITH_ADVICE, ANSWERERS_AND_DOCTOR, RETURNED)
          .row(RECEIVED, ASK_INFORMATION, ASKERS, AWAITING_INFORMATION)
          .row(RECEIVED, REDIRECT, ANSWERERS, REQUESTED)
          .row(RECEIVED, ESCALATE, BY_HOUSE, RECEIVED)
          .row(AWAITING_INFORMATION, GIVE_INFORMATION, DOCTOR, RECEIVED)
          .row(AWAITING_INFORMATION, ESCALATE, BY_HOUSE, AWAITING_INFORMATION)
          .row(AWAITING_INFORMATION, RETURN_UNANSWERED, BY_HOUSE, RETURNED)
          .each(CANCEL, PLACERS, CANCELLED, REQUESTED, AWAITING_TRIAGE, RECEIVED, AWAITING_INFORMATION)
          .stays(RAISE_URGENCY, RAISERS,
              REQUESTED, AWAITING_TRIAGE, RECEIVED, AWAITING_INFORMATION, ACCEPTED, SCHEDULED, ReferralState.NO_SHOW,
              APPOINTMENT_CANCELLED)
          .each(DECLARE_EMERGENCY, BY_HOUSE, ACCEPTED,
              REQUESTED, AWAITING_TRIAGE, RECEIVED, AWAITING_INFORMATION, ACCEPTED, SCHEDULED, ReferralState.NO_SHOW,
              APPOINTMENT_CANCELLED)
          .list();

  private RequestRows() {}
}
