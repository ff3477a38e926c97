package org.greenchannel.referral.connector;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.greenchannel.outside.Messenger;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralKind;
import org.greenchannel.referral.ReferralNotices;
import org.greenchannel.referral.ReferralState;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Mail to institutions, messages to patients, each in the receiver's stored language, each once. */
@Component
class ReferralMessenger implements ReferralNotices {

  private static final Set<Occasion> WITH_TIME = EnumSet.of(Occasion.ACCEPTED, Occasion.SCHEDULED);

  private final Messenger messenger;
  private final Registry registry;
  private final ReferralTexts texts;

  ReferralMessenger(Messenger messenger, Registry registry, ReferralTexts texts) {
    this.messenger = messenger;
    this.registry = registry;
    this.texts = texts;
  }

  @Override
  public boolean mail(Referral referral, Occasion occasion, Institution receiver, String address) {
    Locale locale = Locale.forLanguageTag(receiver.locale());
    Object[] words = words(referral, locale);
    return messenger.mail(
        address == null ? receiver.email() : address,
        texts.in(locale, "referral.mail." + occasion + ".subject", words),
        texts.in(locale, "referral.mail." + occasion + ".text", words),
        receiver.locale(), referral.id().value(), "mail." + occasion.key(referral));
  }

  @Override
  public boolean text(Referral referral, Occasion occasion, Patient patient) {
    Locale locale = Locale.forLanguageTag(patient.locale());
    String code = "referral.sms." + occasion;
    boolean withTime = WITH_TIME.contains(occasion) && referral.slot() != null;
    String text = texts.in(locale, withTime ? code + ".withTime" : code, words(referral, locale));
    return messenger.text(patient, text, referral.id().value(), "sms." + occasion.key(referral));
  }

  /** Number, from, to, deadline, time of the visit, day of the follow-up, kind, where else: nothing clinical. */
  private Object[] words(Referral referral, Locale locale) {
    return new Object[] {
      referral.number(),
      nameOf(referral.route().fromInstitution(), locale),
      nameOf(referral.route().toInstitution(), locale),
      ReferralTexts.time(referral.triage().replyDue()),
      referral.slot() == null ? "" : ReferralTexts.time(referral.slot().at()),
      referral.aftercare() == null ? "" : referral.aftercare().dueOn().toString(),
      ReferralTexts.time(deadline(referral)),
      texts.in(locale, "referral.kind." + referral.kind()),
      isOpenElsewhere(referral) ? texts.in(locale, "referral.elsewhere") : ""
    };
  }

  private static boolean isOpenElsewhere(Referral referral) {
    return referral.remote() != null && referral.remote().redeemableAt().size() > 1;
  }

  /** What is due now, whatever it is. */
  private static Instant deadline(Referral referral) {
    if (referral.cancellation().isRequested()) {
      return referral.cancellation().due();
    }
    return referral.kind() == ReferralKind.ORDER && referral.state() == ReferralState.RECEIVED
        ? referral.remote().redeemableUntil()
        : referral.escalation().dueAt();
  }

  private String nameOf(String code, Locale locale) {
    Institution institution = registry.institution(code).orElseThrow();
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
        ? institution.nameEn()
        : institution.nameZh();
  }
}
