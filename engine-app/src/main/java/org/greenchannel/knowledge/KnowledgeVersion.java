package org.greenchannel.knowledge;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of the knowledge base, named by its content.
 *
 * @param act release, import, roll-back or restore
 * @param importId the import it came of, or null
 * @param fileName that import's workbook, or null
 * @param rows how many rows hold in it
 */
public record KnowledgeVersion(
    int no, String fingerprint, Instant madeAt, String madeBy, String act, UUID importId, String fileName, int rows) {}
