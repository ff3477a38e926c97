package org.greenchannel.referral;

import org.greenchannel.act.Role;
import org.greenchannel.referral.ReferralNotices.Occasion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the people concerned what has become of a referral; what is said follows from where the record stands. */
@Service
@Transactional
public class ReferralNoticeService {

  private final ReferralAccess access;
  private final ReferralTelling telling;
  private final ReferralCapacityService capacity;
  private final ReferralProcess process;

  ReferralNoticeService(
      ReferralAccess access,
      ReferralTelling telling,
      ReferralCapacityService capacity,
      ReferralProcess process) {
    this.access = access;
    this.telling = telling;
    this.capacity = capacity;
    this.process = process;
  }

  /** The receiver learns that it is asked, or that what it lacked is there; the patient that it was asked. */
  public void sendRequest(ReferralId id) {
    Referral referral = access.forStep(id);
    Information information = referral.information();
    if (information != null && information.answeredAt() != null) {
      telling.receiver(referral, Occasion.INFORMATION_GIVEN);
    } else {
      telling.receiver(referral, Occasion.REQUESTED);
      telling.patient(referral, Occasion.REQUESTED);
      if (referral.attempt() > 1) {
        telling.placer(referral, Occasion.REDIRECTED);
      }
    }
  }

  public void sendAccepted(ReferralId id) {
    Referral referral = access.forStep(id);
    telling.placer(referral, Occasion.ACCEPTED);
    telling.patient(referral, Occasion.ACCEPTED);
  }

  public void sendInformationRequest(ReferralId id) {
    telling.placer(access.forStep(id), Occasion.INFORMATION_ASKED);
  }

  /** Appointment made, moved, called off or missed; the hospital hears of the places. */
  public void sendVisitChange(ReferralId id) {
    Referral referral = access.forStep(id);
    capacity.settle(referral);
    Occasion occasion =
        switch (referral.state()) {
          case NO_SHOW -> Occasion.NO_SHOW;
          case APPOINTMENT_CANCELLED -> Occasion.APPOINTMENT_CANCELLED;
          case SCHEDULED -> Occasion.SCHEDULED;
          default -> null;
        };
    if (occasion != null) {
      telling.placer(referral, occasion);
      telling.patient(referral, occasion);
    }
  }

  public void sendNote(ReferralId id) {
    telling.placer(access.forStep(id), Occasion.NOTE_WRITTEN);
  }

  public void sendOutcome(ReferralId id) {
    telling.placer(access.forStep(id), Occasion.OUTCOME_REPORTED);
  }

  /** The referral goes on: whoever asked to end it learns so. */
  public void sendCancellationRefused(ReferralId id) {
    Referral referral = access.forStep(id);
    telling.placer(referral, Occasion.CANCELLATION_REFUSED);
    telling.patient(referral, Occasion.CANCELLATION_REFUSED);
  }

  /** How it ended: those concerned are told, and nothing is left behind. */
  public void sendClosing(ReferralId id) {
    Referral referral = access.forStep(id);
    switch (referral.state()) {
      case CANCELLED -> {
        telling.receiver(referral, Occasion.CANCELLED);
        telling.patient(referral, Occasion.CANCELLED);
      }
      case RETURNED -> both(
          referral, referral.progress().advice() == null ? Occasion.UNANSWERED : Occasion.ADVISED);
      case FAILED -> both(
          referral, referral.kind() == ReferralKind.ORDER ? Occasion.EXPIRED : Occasion.DECLINED_LATER);
      case REJECTED -> rejected(referral);
      default -> throw new IllegalStateException(referral.number() + " has not ended: " + referral.state());
    }
  }

  private void rejected(Referral referral) {
    if (referral.kind() == ReferralKind.DOWN) {
      telling.placer(referral, Occasion.HANDOVER_DECLINED);
    } else {
      both(referral, Occasion.DECLINED);
    }
  }

  private void both(Referral referral, Occasion occasion) {
    telling.placer(referral, occasion);
    if (referral.kind() != ReferralKind.DOWN) {
      telling.patient(referral, occasion);
    }
  }

  /** The hand-over package is put before the receiver, who learns of it by mail; or what it lacked is there. */
  public void sendHandover(ReferralId id) {
    Referral referral = access.forStep(id);
    if (referral.state() == ReferralState.REQUESTED) {
      referral.present(null);
      telling.receiver(referral, Occasion.HANDOVER_SENT);
    } else {
      telling.receiver(referral, Occasion.INFORMATION_GIVEN);
    }
  }

  /** Primary care takes over: the hospital and the patient learn on which day. */
  public void sendFollowUp(ReferralId id) {
    Referral referral = access.forStep(id);
    telling.placer(referral, Occasion.FOLLOW_UP_SCHEDULED);
    telling.patient(referral, Occasion.FOLLOW_UP_SCHEDULED);
  }

  /** The follow-up is to be done now by those who look after the patient. */
  public void sendFollowUpDue(ReferralId id) {
    Referral referral = access.forStep(id);
    if (referral.kind() == ReferralKind.DOWN) {
      telling.receiver(referral, Occasion.FOLLOW_UP_DUE);
    } else {
      telling.placer(referral, Occasion.FOLLOW_UP_DUE);
    }
  }

  public void sendReport(ReferralId id) {
    telling.placer(access.forStep(id), Occasion.DIAGNOSED);
  }

  public void sendAdvice(ReferralId id) {
    telling.placer(access.forStep(id), Occasion.ADVICE_GIVEN);
  }

  /** The patient learns where and until when; every other desk that may redeem the order sees its task too. */
  public void sendOrder(ReferralId id) {
    Referral referral = access.forStep(id);
    referral.remote().redeemableAt().stream()
        .filter(code -> !code.equals(referral.route().toInstitution()))
        .forEach(code -> process.shared(referral, DeadlineStep.REDEMPTION, Role.CLERK.groupAt(code)));
    telling.receiver(referral, Occasion.ORDERED);
    telling.patient(referral, Occasion.ORDERED);
  }
}
