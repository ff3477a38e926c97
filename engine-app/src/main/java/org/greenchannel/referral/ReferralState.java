package org.greenchannel.referral;

import static org.greenchannel.referral.ReferralStatus.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a referral stands: one flat list. Each state is a FHIR R4 Task status with, where it is finer, a
 * businessStatus (names after HL7 BSeR); people read its plain word, the message {@code referral.state.<STATE>}.
 */
public enum ReferralState {
  /** Being written, nobody else knows it. */
  DRAFT(ReferralStatus.DRAFT, false),
  /** Asked for; the house looks for a place and puts it before the receiver. */
  REQUESTED(ReferralStatus.REQUESTED, false),
  /** No rule matched: the referring doctor says how urgent it is. */
  AWAITING_TRIAGE(ReferralStatus.REQUESTED, true),
  /** The receiver has it and has to answer. */
  RECEIVED(ReferralStatus.RECEIVED, false),
  /** The receiver has asked for more; the clock of its answer stands still. */
  AWAITING_INFORMATION(ReferralStatus.RECEIVED, true),
  /** The receiver takes the patient; no time is arranged yet. */
  ACCEPTED(ReferralStatus.ACCEPTED, false),
  SCHEDULED(ReferralStatus.ACCEPTED, true),
  NO_SHOW(ReferralStatus.ACCEPTED, true),
  APPOINTMENT_CANCELLED(ReferralStatus.ACCEPTED, true),
  ARRIVED(IN_PROGRESS, true),
  /** A visit is over, the outcome is still to come. */
  EVENT_COMPLETED(IN_PROGRESS, true),
  AWAITING_INTERPRETATION(IN_PROGRESS, true),
  PRELIMINARY_OUTCOME(IN_PROGRESS, true),
  COMPLETED(ReferralStatus.COMPLETED, false),
  REJECTED(ReferralStatus.REJECTED, false),
  /** Not taken, with advice what to do instead. */
  RETURNED(ReferralStatus.REJECTED, true),
  /** Ended after it had begun; an order that nobody redeemed in time. */
  FAILED(ReferralStatus.FAILED, false),
  CANCELLED(ReferralStatus.CANCELLED, false);

  private final ReferralStatus status;
  private final boolean finer;

  ReferralState(ReferralStatus status, boolean finer) {
    this.status = status;
    this.finer = finer;
  }

  /** The FHIR Task status. */
  public ReferralStatus status() {
    return status;
  }

  /** The FHIR Task businessStatus; null where the status says it all. */
  public String businessStatus() {
    return !finer ? null : this == RETURNED ? "returned-with-advice" : word();
  }

  /** The word in the published table, for example {@code awaiting-information}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The receiver has still to answer; its deadline counts. */
  public boolean isUnanswered() {
    return status == ReferralStatus.REQUESTED || status == ReferralStatus.RECEIVED;
  }

  /** The states of a FHIR status. */
  public static List<ReferralState> of(ReferralStatus status) {
    return Arrays.stream(values()).filter(state -> state.status == status).toList();
  }
}
