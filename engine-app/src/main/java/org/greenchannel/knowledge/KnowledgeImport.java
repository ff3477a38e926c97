package org.greenchannel.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.workbook.Held;
import org.greenchannel.rules.knowledge.workbook.Problem;

/**
 * A workbook on its way into the knowledge base.
 *
 * @param status WAITING, APPROVED or REJECTED
 * @param mapping which headings were read as what
 * @param version the version it went live with, or null
 * @param held rows whose column and text disagree; they hold only when a reading is chosen at approval
 * @param skipped totals and notes below the table
 * @param unmatched names that stand on one sheet only
 */
public record KnowledgeImport(
    UUID id,
    String status,
    String fileName,
    String mapping,
    String source,
    LocalDate from,
    String basis,
    String uploadedBy,
    Instant uploadedAt,
    String decidedBy,
    Instant decidedAt,
    Integer version,
    List<KnowledgeRow> accepted,
    List<Problem> rejected,
    List<Held> held,
    List<Problem> skipped,
    List<Problem> unmatched) {}
