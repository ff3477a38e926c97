package org.greenchannel.prescription;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The prescriptions. */
interface Prescriptions extends JpaRepository<Prescription, UUID> {

  List<Prescription> findByEpisodeId(UUID episodeId);

  /** The newest first, of those that this reader may see. */
  @Query(
      """
      select p from Prescription p
      where (:everything = true or p.patientId = :patient or p.place.institutionCode = :institution
        or (:pharmacist = true and (p.place.reviewerInstitution = :institution or p.pharmacyCode = :institution)))
        and (:status is null or p.status = :status)
      order by p.id desc""")
  Page<Prescription> seenBy(
      boolean everything, String patient, String institution, boolean pharmacist,
      PrescriptionStatus status, Pageable page);
}
