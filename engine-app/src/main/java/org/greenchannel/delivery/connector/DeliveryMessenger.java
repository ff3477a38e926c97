package org.greenchannel.delivery.connector;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenchannel.connectors.mail.MailConnector;
import org.greenchannel.connectors.mail.MailMessage;
import org.greenchannel.connectors.sms.SmsConnector;
import org.greenchannel.connectors.sms.SmsMessage;
import org.greenchannel.delivery.DeliveryNotices;
import org.greenchannel.outside.OutgoingCalls;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts to patients and mails to pharmacies, in the receiver's language. */
@Component
class DeliveryMessenger implements DeliveryNotices {

  private final SmsConnector sms;
  private final MailConnector mail;
  private final OutgoingCalls calls;
  private final Registry registry;
  private final MessageSource messages;

  DeliveryMessenger(
      SmsConnector sms, MailConnector mail, OutgoingCalls calls, Registry registry, MessageSource messages) {
    this.sms = sms;
    this.mail = mail;
    this.calls = calls;
    this.registry = registry;
    this.messages = messages;
  }

  @Override
  public void closed(UUID deliveryId, String number, String patientId, String pharmacyCode, boolean delivered) {
    String code = delivered ? "delivery.notice.delivered" : "delivery.notice.failed";
    Patient patient = registry.patient(patientId).orElseThrow();
    sms.send(
        new SmsMessage(patient.phone(), text(code, patient.locale(), number), patient.locale()),
        calls.keyFor(deliveryId, "closed-sms"));
    Institution pharmacy = registry.institution(pharmacyCode).orElseThrow();
    if (!delivered && pharmacy.email() != null) {
      mail.send(
          new MailMessage(
              List.of(pharmacy.email()), text("delivery.notice.failedSubject", pharmacy.locale(), number),
              text("delivery.notice.failedMail", pharmacy.locale(), number), pharmacy.locale()),
          calls.keyFor(deliveryId, "closed-mail"));
    }
  }

  private String text(String code, String language, String number) {
    return messages.getMessage(code, new Object[] {number}, Locale.forLanguageTag(language));
  }
}
