package org.greenchannel.delivery.connector;

import java.util.Locale;
import java.util.UUID;
import org.greenchannel.delivery.DeliveryNotices;
import org.greenchannel.outside.Messenger;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts to patients and mails to pharmacies, in the receiver's language. */
@Component
class DeliveryMessenger implements DeliveryNotices {

  private final Messenger messenger;
  private final Registry registry;
  private final MessageSource messages;

  DeliveryMessenger(Messenger messenger, Registry registry, MessageSource messages) {
    this.messenger = messenger;
    this.registry = registry;
    this.messages = messages;
  }

  @Override
  public void closed(UUID deliveryId, String number, String patientId, String pharmacyCode, boolean delivered) {
    String code = delivered ? "delivery.notice.delivered" : "delivery.notice.failed";
    Patient patient = registry.patient(patientId).orElseThrow();
    messenger.text(patient, text(code, patient.locale(), number), deliveryId, "closed-sms");
    if (!delivered) {
      Institution pharmacy = registry.institution(pharmacyCode).orElseThrow();
      messenger.mail(
          pharmacy.email(), text("delivery.notice.failedSubject", pharmacy.locale(), number),
          text("delivery.notice.failedMail", pharmacy.locale(), number), pharmacy.locale(), deliveryId, "closed-mail");
    }
  }

  private String text(String code, String language, String number) {
    return messages.getMessage(code, new Object[] {number}, Locale.forLanguageTag(language));
  }
}
