package org.greenchannel.worklist;

/**
 * How far an unanswered piece of work has risen: the one responsible is reminded, the deputy is told, the
 * supervisor may answer too, and at last the lead institution of the consortium may.
 */
public enum Escalation {
  NONE,
  REMINDED,
  DEPUTY,
  SUPERVISOR,
  REASSIGNED
}
