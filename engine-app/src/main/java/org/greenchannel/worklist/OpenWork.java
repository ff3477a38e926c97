package org.greenchannel.worklist;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of work that waits for a person.
 *
 * @param candidateGroup role and institution, for example {@code clerk-H51010100201}
 * @param dueAt when an answer is due, or null
 */
public record OpenWork(
    String taskId,
    String processKey,
    String elementId,
    String name,
    UUID recordId,
    String candidateGroup,
    Instant createdAt,
    Instant dueAt) {}
