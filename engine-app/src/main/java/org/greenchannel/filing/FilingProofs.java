package org.greenchannel.filing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.registry.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells other contexts whether a person's care at a place on a day is filed (异地就医备案) by a filing of ours that the insurer's core has
 * taken. An emergency holds for the stay in which it happened, everything else from its first day to its last.
 */
@Component
public class FilingProofs {

  private final JdbcClient jdbc;

  FilingProofs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A filing that holds.
   *
   * @param careClass LONG_TERM, REFERRAL, EMERGENCY, OTHER
   * @param settlePath DIRECT, or MANUAL where the care had ended before it was filed
   */
  public record Proof(UUID filingId, String number, String careClass, String settlePath) {}

  /** Where and when somebody was treated; {@code from} and {@code until} are the first and last day of the visit. */
  public record Visit(String institution, String region, LocalDate from, LocalDate until) {}

  private record Kept(Proof proof, String place, String institution, boolean byEpisode, LocalDate from) {}

  /** The filing of a visit; {@code named} is a number or id that the asker names, or null for any. */
  public Optional<Proof> of(String patientId, Visit visit, String named) {
    if (patientId == null) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select * from filing where patient_id = :patient and core_number is not null
              and state in ('IN_FORCE', 'SUPERSEDED', 'CANCELLED')
              and valid_from <= :until and (valid_until is null or valid_until >= :from) and (ended_on is null or ended_on >= :from)
              and (cast(:named as text) is null or number = :named or id::text = lower(:named))
            order by case care_class when 'LONG_TERM' then 1 when 'REFERRAL' then 2 when 'EMERGENCY' then 3 else 4 end, asked_at""")
        .param("patient", patientId)
        .param("from", visit.from())
        .param("until", visit.until())
        .param("named", named)
        .query(
            (r, i) ->
                new Kept(
                    new Proof(
                        r.getObject("id", UUID.class), r.getString("number"), r.getString("care_class"), r.getString("settle_path")),
                    r.getString("place"), r.getString("institution_code"), r.getBoolean("by_episode"),
                    r.getObject("valid_from", LocalDate.class)))
        .list()
        .stream()
        .filter(kept -> holds(kept, visit))
        .map(Kept::proof)
        .findFirst();
  }

  /** An emergency begins within the visit; a stay that began before the filing's first day is not filed by it. */
  private static boolean holds(Kept kept, Visit visit) {
    boolean there =
        Regions.within(kept.place(), visit.region()) && (kept.institution() == null || kept.institution().equals(visit.institution()));
    boolean then = kept.byEpisode() ? !kept.from().isBefore(visit.from()) : !kept.from().isAfter(visit.from());
    return there && then;
  }
}
