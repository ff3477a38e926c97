package org.greenchannel.filing.connector;

import java.util.Locale;
import org.greenchannel.filing.Filing;
import org.greenchannel.filing.FilingNotices;
import org.greenchannel.outside.Messenger;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.Escalation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts to insured persons and mails to the insurer, in the receiver's language, nothing clinical. */
@Component
class FilingMessenger implements FilingNotices {

  private final Messenger messenger;
  private final Registry registry;
  private final MessageSource messages;

  FilingMessenger(Messenger messenger, Registry registry, MessageSource messages) {
    this.messenger = messenger;
    this.registry = registry;
    this.messages = messages;
  }

  @Override
  public void tell(Filing filing, Occasion occasion) {
    Patient patient = registry.patient(filing.patientId()).orElseThrow();
    String code = "filing.notice." + occasion.name().toLowerCase(Locale.ROOT);
    Locale locale = Locale.forLanguageTag(patient.locale());
    String text = occasion == Occasion.IN_FORCE && filing.validUntil() != null ? code + "_until" : code;
    messenger.text(
        patient, text(text, locale, filing.number(), filing.validUntil()), filing.id(), "filing-sms-" + occasion);
  }

  @Override
  public void raise(Filing filing, Escalation level, Institution institution, String address) {
    Locale locale = Locale.forLanguageTag(institution.locale());
    String code = "filing.notice.level." + level;
    messenger.mail(
        address, text(code + ".subject", locale, filing.number()), text(code + ".text", locale, filing.number()),
        institution.locale(), filing.id(), "filing-mail-" + level);
  }

  private String text(String code, Locale locale, Object... arguments) {
    Object[] texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
    return messages.getMessage(code, texts, locale);
  }
}
