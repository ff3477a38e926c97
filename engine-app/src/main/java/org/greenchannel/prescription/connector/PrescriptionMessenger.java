package org.greenchannel.prescription.connector;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenchannel.connectors.mail.MailConnector;
import org.greenchannel.connectors.mail.MailMessage;
import org.greenchannel.connectors.sms.SmsConnector;
import org.greenchannel.connectors.sms.SmsMessage;
import org.greenchannel.outside.OutgoingCalls;
import org.greenchannel.prescription.PrescriptionNotices;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts to patients and mails to institutions, in the receiver's language; a number, never a medicine. */
@Component
class PrescriptionMessenger implements PrescriptionNotices {

  private final SmsConnector sms;
  private final MailConnector mail;
  private final OutgoingCalls calls;
  private final Registry registry;
  private final MessageSource messages;

  PrescriptionMessenger(
      SmsConnector sms, MailConnector mail, OutgoingCalls calls, Registry registry, MessageSource messages) {
    this.sms = sms;
    this.mail = mail;
    this.calls = calls;
    this.registry = registry;
    this.messages = messages;
  }

  @Override
  public void ready(Notice notice) {
    tellPatient(notice, "prescription.notice.ready");
  }

  @Override
  public void returned(Notice notice) {
    tellInstitution(notice, "prescription.notice.returned");
  }

  @Override
  public void refused(Notice notice) {
    tellPatient(notice, "prescription.notice.refused");
    tellInstitution(notice, "prescription.notice.refusedMail");
  }

  private void tellPatient(Notice notice, String code) {
    Patient patient = registry.patient(notice.patientId()).orElseThrow();
    String text = text(code, patient.locale(), notice);
    sms.send(new SmsMessage(patient.phone(), text, patient.locale()), key(notice, "sms"));
  }

  private void tellInstitution(Notice notice, String code) {
    Institution institution = registry.institution(notice.institutionCode()).orElseThrow();
    if (institution.email() == null) {
      return;
    }
    String language = institution.locale();
    mail.send(
        new MailMessage(
            List.of(institution.email()), text(code + "Subject", language, notice), text(code, language, notice), language),
        key(notice, "mail"));
  }

  private String key(Notice notice, String channel) {
    UUID record = notice.recordId();
    return calls.keyFor(record, notice.attempt() + "-" + channel);
  }

  private String text(String code, String language, Notice notice) {
    String until = notice.validUntil() == null ? "" : notice.validUntil().toString();
    return messages.getMessage(code, new Object[] {notice.number(), until}, Locale.forLanguageTag(language));
  }
}
