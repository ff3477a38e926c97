package org.greenchannel.worklist;

import java.util.List;

/** What stands first in the list; every order ends in the task's id, so that a page can go on after any item. */
public enum WorkOrder {
  /** Soonest due first, work without a deadline last. */
  DUE("due_key", "task_id"),
  /** Most urgent first, then by deadline. */
  URGENCY("urgency_rank", "due_key", "task_id"),
  /** Longest waiting first. */
  AGE("created_at", "task_id");

  final List<String> columns;

  WorkOrder(String... columns) {
    this.columns = List.of(columns);
  }
}
