package org.greenchannel.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Work whose due moment its own context sets.
 *
 * @param work a word of the table {@code escalation.deadline}
 * @param institution the institution that has to act
 * @param since the day the wait began
 * @param due by when it is to be done
 */
public record WaitingWork(UUID recordId, UUID episodeId, String work, String region, String institution, LocalDate since, Instant due) {}
