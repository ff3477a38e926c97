package org.greenchannel.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells other contexts whether a patient's care at an institution rests on a referral of ours: one that the
 * receiver has taken, made no later than the day of the case. Such a referral is compliant (规范转诊).
 */
@Component
public class ReferralProofs {

  private final JdbcClient jdbc;

  ReferralProofs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A referral that holds.
   *
   * @param number readable number
   * @param direction UP or DOWN
   */
  public record Proof(UUID referralId, String number, String direction) {}

  /**
   * The referral by which a patient came to an institution, or left it.
   *
   * @param named number or id of a referral that the asker names, or null
   * @param episodeId the episode whose referrals count as well, or null
   * @param day the day of the case
   */
  public Optional<Proof> of(String patientId, String institution, String named, UUID episodeId, LocalDate day) {
    if (patientId == null || institution == null || named == null && episodeId == null) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select id, number, kind from referral
            where patient_id = :patient and :institution in (to_institution, from_institution)
              and kind in ('UP', 'LATERAL', 'DOWN') and state in ('ACCEPTED', 'SCHEDULED', 'ARRIVED', 'EVENT_COMPLETED',
                'AWAITING_INTERPRETATION', 'PRELIMINARY_OUTCOME', 'COMPLETED') and case_date <= :day
              and (number = :named or id::text = lower(:named) or episode_id = cast(:episode as uuid))
            order by to_institution = :institution desc, requested_at desc limit 1""")
        .param("patient", patientId)
        .param("institution", institution)
        .param("named", named)
        .param("episode", episodeId)
        .param("day", day)
        .query((r, i) -> new Proof(
                    r.getObject("id", UUID.class), r.getString("number"), direction(r.getString("kind"))))
        .optional();
  }

  /** Sideways counts as up: the patient was sent on by a doctor. */
  private static String direction(String kind) {
    return ReferralKind.DOWN.name().equals(kind) ? kind : ReferralKind.UP.name();
  }
}
