package org.greenchannel.worklist;

import java.time.Instant;

/**
 * What of the open work somebody wants to see; null and false ask for nothing.
 *
 * @param assignee only what this user works on
 * @param institution only what is this institution's own work
 * @param overdueAt only what was due before this moment
 * @param green only the green channel
 * @param awaiting only where information is awaited
 * @param escalated only what has risen above its first receiver
 * @param process only work of this process
 * @param kind only records of this kind
 * @param urgency only of this urgency
 */
public record WorkFilter(
    String assignee,
    String institution,
    Instant overdueAt,
    boolean green,
    boolean awaiting,
    boolean escalated,
    String process,
    String kind,
    String urgency) {

  public static final WorkFilter ALL = new WorkFilter(null, null, null, false, false, false, null, null, null);
}
