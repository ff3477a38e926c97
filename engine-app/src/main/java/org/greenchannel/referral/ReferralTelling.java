package org.greenchannel.referral;

import java.time.Clock;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Text;
import org.greenchannel.referral.ReferralNotices.Occasion;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Liaison;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Sends a notice to one side of a referral and writes down whether it went out. */
@Component
class ReferralTelling {

  private final ReferralNotices notices;
  private final ReferralTrail trail;
  private final Registry registry;
  private final Clock clock;

  ReferralTelling(ReferralNotices notices, ReferralTrail trail, Registry registry, Clock clock) {
    this.notices = notices;
    this.trail = trail;
    this.registry = registry;
    this.clock = clock;
  }

  /** The institution that referred. */
  void placer(Referral referral, Occasion occasion) {
    institution(referral, occasion, referral.route().fromInstitution(), null);
  }

  /** The institution that is asked. */
  void receiver(Referral referral, Occasion occasion) {
    institution(referral, occasion, referral.route().toInstitution(), null);
  }

  /** The person who holds a part at an institution; its own address where nobody does. */
  void holder(Referral referral, Occasion occasion, String institution, Liaison.Part part) {
    String address =
        registry.holderOf(institution, part, clock.instant()).map(Liaison::email).orElse(null);
    institution(referral, occasion, institution, address);
  }

  void patient(Referral referral, Occasion occasion) {
    boolean texted =
        notices.text(referral, occasion, registry.patient(referral.placing().patientId()).orElseThrow());
    trail.done(Actor.ENGINE, referral, texted ? "sms.sent" : "sms.refused");
  }

  private void institution(Referral referral, Occasion occasion, String code, String address) {
    Institution receiver = registry.institution(code).orElseThrow();
    boolean mailed = notices.mail(referral, occasion, receiver, address);
    Text name = new Text(receiver.nameZh(), receiver.nameEn());
    trail.done(Actor.ENGINE, referral, mailed ? "mail.sent" : "mail.refused", name.zh(), name.en());
  }
}
