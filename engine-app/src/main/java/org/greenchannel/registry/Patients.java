package org.greenchannel.registry;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The registered patients. */
public interface Patients extends JpaRepository<Patient, String> {

  /** By the national person number that claims carry. */
  Optional<Patient> findByPsnNo(String psnNo);

  /** By the number of the electronic health card. */
  Optional<Patient> findByHealthCard(String healthCard);
}
