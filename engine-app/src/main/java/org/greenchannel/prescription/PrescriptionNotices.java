package org.greenchannel.prescription;

/** What we tell people; never anything clinical. Sent by jobs, repeated under the same key until taken on. */
public interface PrescriptionNotices {

  /** What a notice may name. */
  record Notice(
      java.util.UUID recordId, String attempt, String number, String patientId, String institutionCode,
      java.time.LocalDate validUntil) {}

  /** To the patient: choose how to get the medicine. */
  void ready(Notice notice);

  /** To the prescriber's institution: look at the findings. */
  void returned(Notice notice);

  /** To the patient and the prescriber's institution. */
  void refused(Notice notice);
}
