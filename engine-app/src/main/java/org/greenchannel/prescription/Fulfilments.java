package org.greenchannel.prescription;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The ways chosen. */
interface Fulfilments extends JpaRepository<Fulfilment, UUID> {

  /** The present way of a prescription: the last one chosen. */
  Optional<Fulfilment> findFirstByPrescriptionIdOrderByAttemptDesc(UUID prescriptionId);
}
