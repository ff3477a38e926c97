package org.greenchannel.worklist;

import java.util.List;

/**
 * A page of the worklist.
 *
 * @param next where the next page goes on; null on the last
 */
public record WorkPage(List<WorkItem> items, String next) {}
