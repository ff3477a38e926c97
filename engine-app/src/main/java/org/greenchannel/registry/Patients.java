package org.greenchannel.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The registered patients. */
public interface Patients extends JpaRepository<Patient, String> {

  /** By the national person number that claims carry. */
  Optional<Patient> findByPsnNo(String psnNo);

  /** By the number of the electronic health card. */
  Optional<Patient> findByHealthCard(String healthCard);

  /** By the mark of the identity number. */
  Optional<Patient> findByIdentityMark(String mark);

  /** By pinyin initials and the last four of the identity number. */
  List<Patient> findTop20ByInitialsAndIdentityLast4OrderById(String initials, String last4);
}
