package org.greenchannel.worklist;

import java.util.Collection;

/**
 * What a person asks of the worklist.
 *
 * @param groups the candidate groups they belong to; nobody sees more
 * @param search readable number or its last part, pinyin initials, last four of the identity number, or card code; may be null
 * @param after where the page before ended ({@link WorkPage#next}); null for the first
 */
public record WorklistQuery(
    Collection<String> groups, String search, WorkFilter filter, WorkOrder order, String after, int limit) {

  /** The most urgent of these groups' work, without a filter. */
  public static WorklistQuery of(Collection<String> groups, int limit) {
    return new WorklistQuery(groups, null, WorkFilter.ALL, WorkOrder.DUE, null, limit);
  }
}
