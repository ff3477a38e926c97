package org.greenchannel.filing.connector;

import java.util.List;
import java.util.Locale;
import org.greenchannel.connectors.mail.MailConnector;
import org.greenchannel.connectors.mail.MailMessage;
import org.greenchannel.connectors.sms.SmsConnector;
import org.greenchannel.connectors.sms.SmsMessage;
import org.greenchannel.filing.Filing;
import org.greenchannel.filing.FilingNotices;
import org.greenchannel.outside.OutgoingCalls;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.Escalation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts to insured persons and mails to the insurer, in the receiver's language, nothing clinical. */
@Component
class FilingMessenger implements FilingNotices {

  private final SmsConnector sms;
  private final MailConnector mail;
  private final OutgoingCalls calls;
  private final Registry registry;
  private final MessageSource messages;

  FilingMessenger(SmsConnector sms, MailConnector mail, OutgoingCalls calls, Registry registry, MessageSource messages) {
    this.sms = sms;
    this.mail = mail;
    this.calls = calls;
    this.registry = registry;
    this.messages = messages;
  }

  @Override
  public void tell(Filing filing, Occasion occasion) {
    Patient patient = registry.patient(filing.patientId()).orElseThrow();
    String code = "filing.notice." + occasion.name().toLowerCase(Locale.ROOT);
    Locale locale = Locale.forLanguageTag(patient.locale());
    String text = occasion == Occasion.IN_FORCE && filing.validUntil() != null ? code + "_until" : code;
    sms.send(
        new SmsMessage(patient.phone(), text(text, locale, filing.number(), filing.validUntil()), patient.locale()),
        calls.keyFor(filing.id(), "filing-sms-" + occasion));
  }

  @Override
  public void raise(Filing filing, Escalation level, Institution institution, String address) {
    if (address != null) {
      Locale locale = Locale.forLanguageTag(institution.locale());
      String code = "filing.notice.level." + level;
      mail.send(
          new MailMessage(
              List.of(address), text(code + ".subject", locale, filing.number()), text(code + ".text", locale, filing.number()),
              institution.locale()),
          calls.keyFor(filing.id(), "filing-mail-" + level));
    }
  }

  private String text(String code, Locale locale, Object... arguments) {
    Object[] texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
    return messages.getMessage(code, texts, locale);
  }
}
