package org.greenchannel.claim.batch;

import java.time.LocalDate;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.claim.DispositionFacts;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;

/**
 * What an audit rests on; the same files on the same terms give the same bytes.
 *
 * @param snapshot the knowledge
 * @param decisions the decision tables
 * @param region region of the cases, {@code *} where there is none
 * @param day day of the audit, for the table that says what becomes of a finding
 * @param records what is known beyond the files
 * @param boundTo the one institution whose visits are taken, or null for those of any
 */
public record Terms(
    KnowledgeSnapshot snapshot, Decisions decisions, String region, LocalDate day, Records records, String boundTo) {

  /** Batches look at what was paid. */
  static final String AFTERWARDS = "POST";

  /** What becomes of a finding. */
  DispositionFacts asks(String kind, String basis, long violatedFen) {
    return new DispositionFacts(region, day, AFTERWARDS, kind, basis, false, violatedFen, 0, false);
  }

  Terms on(LocalDate otherDay) {
    return new Terms(snapshot, decisions, region, otherDay, records, boundTo);
  }

  String identity() {
    return snapshot.fingerprint() + " " + decisions.fingerprint(DispositionFacts.TABLE) + " " + region + " " + boundTo;
  }
}
