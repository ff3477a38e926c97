package org.greenchannel.registry;

import java.util.Set;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;

/** Who is logged in; the institution is null for patients and for staff of none. */
public record Me(String username, Words name, Set<Role> roles, String institutionCode, Words institution) {

  /** A name in both languages. */
  public record Words(String zh, String en) {}

  static Me of(Actor actor, AppUser user, Institution institution) {
    return new Me(
        actor.username(), new Words(user.nameZh(), user.nameEn()), actor.roles(), actor.institutionCode(),
        institution == null ? null : new Words(institution.nameZh(), institution.nameEn()));
  }
}
