package org.greenchannel.prescription.connector;

import java.util.Locale;
import org.greenchannel.outside.Messenger;
import org.greenchannel.prescription.PrescriptionNotices;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts to patients and mails to institutions, in the receiver's language; a number, never a medicine. */
@Component
class PrescriptionMessenger implements PrescriptionNotices {

  private final Messenger messenger;
  private final Registry registry;
  private final MessageSource messages;

  PrescriptionMessenger(Messenger messenger, Registry registry, MessageSource messages) {
    this.messenger = messenger;
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
    messenger.text(patient, text, notice.recordId(), notice.attempt() + "-sms");
  }

  private void tellInstitution(Notice notice, String code) {
    Institution institution = registry.institution(notice.institutionCode()).orElseThrow();
    String language = institution.locale();
    messenger.mail(
        institution.email(), text(code + "Subject", language, notice), text(code, language, notice), language,
        notice.recordId(), notice.attempt() + "-mail");
  }

  private String text(String code, String language, Notice notice) {
    String until = notice.validUntil() == null ? "" : notice.validUntil().toString();
    return messages.getMessage(code, new Object[] {notice.number(), until}, Locale.forLanguageTag(language));
  }
}
