package org.greenchannel.prescription;

import org.greenchannel.act.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.processes.FulfilPrescription;
import org.greenchannel.processes.PrescribeOnline;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.WorkCards;
import org.springframework.stereotype.Component;

/** The cards of prescriptions in the worklist: masked, without what is prescribed. */
@Component
class PrescriptionCards implements WorkCards {

  private final Prescriptions prescriptions;
  private final Registry registry;
  private final PrescriptionWords words;
  private final Clock clock;

  PrescriptionCards(Prescriptions prescriptions, Registry registry, PrescriptionWords words, Clock clock) {
    this.prescriptions = prescriptions;
    this.registry = registry;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Set<String> processKeys() {
    return Set.of(PrescribeOnline.KEY, FulfilPrescription.KEY);
  }

  @Override
  public Optional<Card> cardOf(UUID recordId) {
    return prescriptions
        .findById(recordId)
        .flatMap(p -> registry.patient(p.patientId()).map(patient -> card(p, patient)));
  }

  private Card card(Prescription p, Patient patient) {
    int age = patient.ageOn(LocalDate.now(clock));
    Text sex = words.of("person.sexShort." + patient.sex());
    var from = registry.institution(p.institutionCode()).orElseThrow();
    return new Card(
        p.number(),
        patient.maskedName() + "｜" + sex.zh() + " " + age + "｜" + from.nameZh(),
        patient.maskedNameEn() + " | " + sex.en() + " " + age + " | " + from.nameEn(),
        patient.initials(), patient.identityLast4(), patient.psnNo());
  }
}
