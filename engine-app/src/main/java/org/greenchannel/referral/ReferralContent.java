package org.greenchannel.referral;

import java.util.EnumSet;
import java.util.Set;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;

/**
 * What of a referral may be read, and by which staff of its two institutions (个人信息最小必要). The patient reads all of their own; the
 * dispatcher, while asked to help, reads as a clerk does.
 */
public enum ReferralContent {
  /** What was asked, why, and what has come of it. */
  CASE(Role.CLERK, Role.NURSE, Role.DOCTOR, Role.SUPERVISOR, Role.SYSTEM),
  /** The forms to print and the package for the other system, which bear name and number. */
  PAPERS(Role.CLERK, Role.NURSE, Role.DOCTOR, Role.SYSTEM),
  /** Times, examinations and beds kept for the patient. */
  PLACES(Role.CLERK, Role.NURSE, Role.DOCTOR, Role.SUPERVISOR, Role.SYSTEM),
  /** The figures of a month and the uses of the green channel, case by case without names. */
  REPORTS(Role.CLERK, Role.NURSE, Role.DOCTOR, Role.SUPERVISOR, Role.SYSTEM);

  private final Set<Role> staff;

  ReferralContent(Role first, Role... others) {
    this.staff = EnumSet.of(first, others);
  }

  /** Whether somebody in this role reads it at an institution that takes part. */
  public boolean isForStaff(Actor actor) {
    return actor.roles().stream().anyMatch(staff::contains);
  }
}
