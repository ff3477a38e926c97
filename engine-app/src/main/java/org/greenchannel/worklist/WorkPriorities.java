package org.greenchannel.worklist;

/** Tells the engine what a task's marks mean to it, so that its own lists sort and filter alike. */
public interface WorkPriorities {

  /** The priority of a task has changed. */
  void changed(String taskId, int priority);
}
