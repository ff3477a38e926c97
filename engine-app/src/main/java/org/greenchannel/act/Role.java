package org.greenchannel.act;

/** What a person or system is to the house; with an institution it makes a candidate group. */
public enum Role {
  CLERK,
  PHARMACIST,
  DOCTOR,
  REVIEWER,
  OPERATIONS,
  REGULATOR,
  ADMIN,
  PATIENT,
  SYSTEM,
  NURSE,
  SUPERVISOR;

  /** The word used in group ids and on the wire. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The candidate group of this role at an institution, for example {@code clerk-H51010100201}. */
  public String groupAt(String institutionCode) {
    return word() + "-" + institutionCode;
  }
}
