package org.greenchannel.filing;

import java.util.Collection;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All filings. */
public interface Filings extends JpaRepository<Filing, UUID> {

  @Query(
      """
      select f from Filing f where f.state in :states and (f.asking.patientId = :patient
        or f.insurance.insurer = :institution or f.asking.askingInstitution = :institution or f.raised.dispatcher = :dispatcher or :all = true)""")
  Page<Filing> visible(
      String patient, String institution, String dispatcher, boolean all, Collection<FilingState> states, Pageable page);

  @Query("select f from Filing f where f.asking.episodeId = :episode")
  Collection<Filing> ofEpisode(UUID episode);

  @Query("select f from Filing f where f.asking.patientId = :patient and f.state in :states")
  Collection<Filing> ofPatient(String patient, Collection<FilingState> states);

  @Query("select f from Filing f where f.asking.referralId = :referral and f.state in :states")
  Collection<Filing> ofReferral(UUID referral, Collection<FilingState> states);

  /** Filings wait for one another per person, so that none is filed twice. */
  @Query(value = "select 1 from patient where id = :patient for update", nativeQuery = true)
  Integer hold(String patient);
}
