package org.greenchannel.act;

import java.util.Arrays;
import java.util.List;

/** What a person or system is to the house; with an institution it makes a candidate group. */
public enum Role {
  CLERK(true),
  PHARMACIST(true),
  DOCTOR(true),
  REVIEWER(true),
  OPERATIONS(false),
  REGULATOR(false),
  ADMIN(false),
  PATIENT(false),
  SYSTEM(false),
  NURSE(true),
  SUPERVISOR(true);

  private final boolean works;

  Role(boolean works) {
    this.works = works;
  }

  /** Those to whom tasks go, and who therefore use Tasklist: not those who only look, nor those who keep the engine. */
  public static List<Role> withTasks() {
    return Arrays.stream(values()).filter(role -> role.works).toList();
  }

  /** The word used in group ids and on the wire. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The candidate group of this role at an institution, for example {@code clerk-H51010100201}. */
  public String groupAt(String institutionCode) {
    return word() + "-" + institutionCode;
  }
}
