package org.greenchannel.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;

/** A user of the house. Camunda sees it through a read-only identity provider. */
@Entity
@Table(name = "app_user")
public class AppUser {

  @Id private String username;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  private String roles;

  @Column(name = "institution_code")
  private String institutionCode;

  @Column(name = "practitioner_id")
  private String practitionerId;

  @Column(name = "patient_id")
  private String patientId;

  private String locale;
  private boolean enabled;

  protected AppUser() {}

  public String username() {
    return username;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public String nameZh() {
    return nameZh;
  }

  public String nameEn() {
    return nameEn;
  }

  public String institutionCode() {
    return institutionCode;
  }

  public boolean enabled() {
    return enabled;
  }

  public Set<Role> roles() {
    Set<Role> set = EnumSet.noneOf(Role.class);
    Arrays.stream(roles.split(","))
        .map(r -> Role.valueOf(r.trim().toUpperCase(Locale.ROOT)))
        .forEach(set::add);
    return set;
  }

  /** Candidate groups: the bare role (what it may open) and role at institution (whose work it sees). */
  public Set<String> groups() {
    Set<String> groups = new TreeSet<>();
    for (Role role : roles()) {
      groups.add(role.word());
      if (institutionCode != null) {
        groups.add(role.groupAt(institutionCode));
      }
    }
    return groups;
  }

  public Actor actor() {
    return new Actor(
        username, roles(), institutionCode, practitionerId, patientId, Locale.forLanguageTag(locale));
  }
}
