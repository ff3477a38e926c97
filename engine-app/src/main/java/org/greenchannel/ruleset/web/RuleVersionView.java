package org.greenchannel.ruleset.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenchannel.ruleset.RuleVersion;
import org.greenchannel.ruleset.web.FaultyWorkbook.CellFault;

/**
 * An upload, under way or ended.
 *
 * @param status COMPILING, REFUSED, LIVE or SUPERSEDED
 * @param step QUEUED, COMPILING, EXAMPLES or DONE
 * @param ownExamples whether changed examples came with the workbook
 * @param errors why it was refused
 * @param tookMillis from upload to service or refusal
 */
record RuleVersionView(
    UUID id, String table, int version, String status, String step, String fileName, String fingerprint, Integer rules,
    boolean ownExamples, String uploadedBy, Instant uploadedAt, Instant finishedAt, Integer tookMillis,
    List<CellFault> errors) {

  static RuleVersionView of(RuleVersion one, Locale locale) {
    return new RuleVersionView(
        one.id(), one.table(), one.version(), one.status().name(), one.step().name(), one.fileName(), one.fingerprint(),
        one.rules(), one.ownExamples(), one.uploadedBy(), one.uploadedAt(), one.finishedAt(), one.tookMillis(),
        one.problems().isEmpty() ? null : one.problems().stream().map(p -> CellFault.of(p, locale)).toList());
  }
}
