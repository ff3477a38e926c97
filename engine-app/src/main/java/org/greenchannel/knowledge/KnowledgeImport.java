package org.greenchannel.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A workbook on its way into the knowledge base; what became of its rows is in {@link ImportPart}s.
 *
 * @param status WAITING, APPROVED, REJECTED or ROLLED_BACK
 * @param mapping which headings were read as what
 * @param mappingVersion the version of a mapping an analyst made, or null for a shipped one
 * @param rule the rule its rows feed, empty when the tables choose
 * @param version the version it went live with, or null
 * @param counts rows by part (accepted, rejected, held, skipped, unmatched) and by what they meet (new, same, replaces, conflict)
 * @param rolledBackVersion the version that undid it, or null
 */
public record KnowledgeImport(
    UUID id,
    String status,
    String fileName,
    String mapping,
    Integer mappingVersion,
    String kind,
    String rule,
    String source,
    LocalDate from,
    String basis,
    String uploadedBy,
    Instant uploadedAt,
    String decidedBy,
    Instant decidedAt,
    Integer version,
    String rolledBackBy,
    Instant rolledBackAt,
    Integer rolledBackVersion,
    Map<String, Integer> counts) {

  static final String WAITING = "WAITING";
  static final String APPROVED = "APPROVED";
  static final String REJECTED = "REJECTED";
  static final String ROLLED_BACK = "ROLLED_BACK";

  KnowledgeImport counted(Map<String, Integer> now) {
    return new KnowledgeImport(
        id, status, fileName, mapping, mappingVersion, kind, rule, source, from, basis, uploadedBy, uploadedAt, decidedBy,
        decidedAt, version, rolledBackBy, rolledBackAt, rolledBackVersion, now);
  }

  boolean waits() {
    return status.equals(WAITING);
  }
}
