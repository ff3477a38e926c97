package org.greenchannel.ruleset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenchannel.rules.TableProblem;

/**
 * A workbook that staff loaded into the running house, and what became of it.
 *
 * @param version counts the uploads of a table from 1; 0 stands for the shipped release
 * @param step how far a version that is being compiled has come
 * @param ownExamples whether the examples came with the workbook
 * @param problems why it was refused, fault by fault
 * @param tookMillis from upload to service or refusal; null while it is under way
 */
public record RuleVersion(
    UUID id,
    String table,
    int version,
    Status status,
    Step step,
    String fileName,
    String fingerprint,
    Integer rules,
    boolean ownExamples,
    List<TableProblem> problems,
    String uploadedBy,
    Instant uploadedAt,
    Instant finishedAt,
    Integer tookMillis) {

  /** What became of it. */
  public enum Status {
    COMPILING,
    REFUSED,
    LIVE,
    SUPERSEDED
  }

  /** How far it has come. */
  public enum Step {
    QUEUED,
    COMPILING,
    EXAMPLES,
    DONE
  }

  /** The same with another step or outcome. */
  RuleVersion as(Status next, Step reached) {
    return new RuleVersion(
        id, table, version, next, reached, fileName, fingerprint, rules, ownExamples, problems, uploadedBy, uploadedAt,
        finishedAt, tookMillis);
  }
}
