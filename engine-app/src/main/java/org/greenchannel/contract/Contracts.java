package org.greenchannel.contract;

import java.util.Collection;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All contracts. */
public interface Contracts extends JpaRepository<FamilyContract, UUID> {

  @Query(
      """
      select c from FamilyContract c where c.state in :states
        and (c.patientId = :patient or c.institutionCode = :institution or c.raised.dispatcher = :dispatcher or :all = true)""")
  Page<FamilyContract> visible(
      String patient, String institution, String dispatcher, boolean all, Collection<ContractState> states, Pageable page);

  @Query("select c from FamilyContract c where c.patientId = :patient and c.state in :states")
  Collection<FamilyContract> ofPatient(String patient, Collection<ContractState> states);

  /** The contracts of a patient wait for one another, so that no two hold at a time. */
  @Query(value = "select 1 from patient where id = :patient for update", nativeQuery = true)
  Integer hold(String patient);
}
