package org.greenchannel.referral;

import java.time.Clock;
import org.greenchannel.act.Actor;
import org.greenchannel.referral.ReferralNotices.Occasion;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the people concerned what has become of a referral, and the deputy that an answer is overdue. */
@Service
@Transactional
public class ReferralNoticeService {

  private final ReferralAccess access;
  private final Referrals referrals;
  private final ReferralNotices notices;
  private final ReferralTrail trail;
  private final Registry registry;
  private final Clock clock;

  ReferralNoticeService(
      ReferralAccess access,
      Referrals referrals,
      ReferralNotices notices,
      ReferralTrail trail,
      Registry registry,
      Clock clock) {
    this.access = access;
    this.referrals = referrals;
    this.notices = notices;
    this.trail = trail;
    this.registry = registry;
    this.clock = clock;
  }

  /** The receiver learns that it is asked, the patient that it was. */
  public void sendRequest(ReferralId id) {
    Referral referral = access.forStep(id);
    tell(referral, Occasion.REQUESTED, referral.route().toInstitution(), true);
  }

  public void sendAccepted(ReferralId id) {
    Referral referral = access.forStep(id);
    tell(referral, Occasion.ACCEPTED, referral.route().fromInstitution(), true);
  }

  public void sendDeclined(ReferralId id) {
    Referral referral = access.forStep(id);
    tell(referral, Occasion.DECLINED, referral.route().fromInstitution(), true);
  }

  /** The hand-over package is put before the receiver, who learns of it by mail. */
  public void sendHandover(ReferralId id) {
    Referral referral = access.forStep(id);
    referral.present(null);
    tell(referral, Occasion.HANDOVER_SENT, referral.route().toInstitution(), false);
  }

  public void sendHandoverDeclined(ReferralId id) {
    Referral referral = access.forStep(id);
    tell(referral, Occasion.HANDOVER_DECLINED, referral.route().fromInstitution(), false);
  }

  /** The receiver has accepted: the follow-up is in the calendar and the hand-over complete. */
  public void scheduleFollowUp(ReferralId id) {
    Referral referral = access.forStep(id);
    referral.scheduleFollowUp();
    referrals.findById(new ReferralId(referral.placing().originId())).ifPresent(Referral::referredDown);
    trail.done(Actor.ENGINE, referral, "schedule-follow-up", referral.downCase().followUpOn().toString());
  }

  public void sendFollowUp(ReferralId id) {
    Referral referral = access.forStep(id);
    tell(referral, Occasion.FOLLOW_UP_SCHEDULED, referral.route().fromInstitution(), true);
  }

  /** Nobody has answered in time: the deputy is told and the case shows it. An answer meanwhile ends the matter. */
  public void escalate(ReferralId id) {
    Referral referral = access.forStep(id);
    if (referral.status() != ReferralStatus.RECEIVED) {
      return;
    }
    referral.escalate(clock.instant());
    trail.done(Actor.ENGINE, referral, "escalate");
    tell(referral, Occasion.OVERDUE, referral.route().toInstitution(), false);
  }

  private void tell(Referral referral, Occasion occasion, String institution, boolean patientToo) {
    Institution receiver = registry.institution(institution).orElseThrow();
    boolean mailed = notices.mail(referral, occasion, receiver);
    trail.done(
        Actor.ENGINE, referral, mailed ? "mail.sent" : "mail.refused", receiver.nameZh(), receiver.nameEn());
    if (patientToo) {
      boolean texted =
          notices.text(
              referral, occasion, registry.patient(referral.placing().patientId()).orElseThrow());
      trail.done(Actor.ENGINE, referral, texted ? "sms.sent" : "sms.refused");
    }
  }
}
