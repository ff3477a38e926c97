package org.greenchannel.act;

import java.util.Locale;
import java.util.Set;

/**
 * Who acts: the logged-in user with the roles and the institution the registry gives them.
 *
 * @param username the login name
 * @param roles what they may do; the institution bounds where
 * @param institutionCode their institution, or null for patients
 * @param practitionerId their entry among the practitioners, or null
 * @param patientId their own patient id, or null
 * @param locale the language of answers to them
 */
public record Actor(
    String username,
    Set<Role> roles,
    String institutionCode,
    String practitionerId,
    String patientId,
    Locale locale) {

  /** The house itself, for acts that a process step does. */
  public static final Actor ENGINE =
      new Actor("engine", Set.of(Role.SYSTEM), null, null, null, Locale.SIMPLIFIED_CHINESE);

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isAt(Role role, String institution) {
    return is(role) && institution != null && institution.equals(institutionCode);
  }
}
