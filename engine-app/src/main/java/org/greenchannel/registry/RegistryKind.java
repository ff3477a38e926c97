package org.greenchannel.registry;

import static org.greenchannel.registry.RegistryField.Type.DATE;
import static org.greenchannel.registry.RegistryField.Type.FLAG;
import static org.greenchannel.registry.RegistryField.Type.NUMBER;
import static org.greenchannel.registry.RegistryField.Type.TEXT;
import static org.greenchannel.registry.RegistryField.Type.TIME;
import static org.greenchannel.registry.RegistryField.may;
import static org.greenchannel.registry.RegistryField.must;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sorts of entries that administration keeps. An entry is created, changed, ended with a day; never deleted. */
public enum RegistryKind {
  INSTITUTIONS("institution", true, 1,
      must("code", TEXT), must("nameZh", TEXT), must("nameEn", TEXT), may("pinyin", TEXT),
      must("kind", "HOSPITAL", "TOWNSHIP_CENTRE", "COMMUNITY_CENTRE", "INTERNET_HOSPITAL", "PHARMACY", "CARRIER", "INSURER", "REGULATOR"),
      must("level", NUMBER), must("region", TEXT), may("provincial", FLAG), may("designated", FLAG), may("internetAgreement", FLAG),
      may("ownership", "NON_PROFIT", "FOR_PROFIT"), may("consortium", TEXT), may("parentCode", TEXT), may("internetName", TEXT),
      may("internetPartner", TEXT), may("email", TEXT), may("phone", TEXT), may("locale", "zh-CN", "en"), may("validFrom", DATE)),
  CONSORTIA("consortium", true, 1,
      must("code", TEXT), must("nameZh", TEXT), must("nameEn", TEXT), may("pinyin", TEXT), must("region", TEXT), must("leadCode", TEXT),
      may("validFrom", DATE)),
  DEPARTMENTS("department", true, 2,
      must("institutionCode", TEXT), must("code", TEXT), must("nameZh", TEXT), must("nameEn", TEXT), may("pinyin", TEXT),
      may("validFrom", DATE)),
  PRACTITIONERS("practitioner", false, 1,
      must("id", TEXT), must("nameZh", TEXT), must("nameEn", TEXT), may("pinyin", TEXT), must("institutionCode", TEXT),
      must("profession", "DOCTOR", "PHARMACIST", "NURSE", "CLERK"), must("licensed", FLAG), must("practiceYears", NUMBER),
      must("filed", FLAG), must("institutionConsent", FLAG), must("liabilityInsured", FLAG), may("licenceNo", TEXT),
      may("licenceUntil", DATE), may("certificateUntil", DATE), may("filingNo", TEXT), may("filedUntil", DATE),
      may("insuranceNo", TEXT), may("insuranceUntil", DATE), may("multiSite", FLAG), may("siteFiled", FLAG),
      may("antibioticRight", NUMBER), may("validFrom", DATE)),
  LIAISONS("liaison_duty", false, 1,
      must("id", TEXT), must("institutionCode", TEXT), must("part", "LIAISON", "DEPUTY", "SUPERVISOR"), must("username", TEXT),
      may("phone", TEXT), may("email", TEXT), may("dutyDays", "ALL", "WORKING", "REST"), may("dutyFrom", TIME), may("dutyUntil", TIME),
      must("validFrom", DATE)),
  FAMILY_TEAMS("family_team", true, 1,
      must("id", TEXT), must("institutionCode", TEXT), must("nameZh", TEXT), must("nameEn", TEXT), may("pinyin", TEXT),
      must("doctorId", TEXT), may("nurseId", TEXT), must("validFrom", DATE)),
  TEAM_MEMBERS("family_team_member", false, 1,
      must("id", TEXT), must("teamId", TEXT), must("practitionerId", TEXT), must("validFrom", DATE));

  /** Between the parts of a key that has two: {@code H51010100201:0301}. */
  static final String PART = ":";

  private final String table;
  private final boolean openToPatients;
  private final int keyParts;
  private final List<RegistryField> fields;

  RegistryKind(String table, boolean openToPatients, int keyParts, RegistryField... fields) {
    this.table = table;
    this.openToPatients = openToPatients;
    this.keyParts = keyParts;
    this.fields = List.of(fields);
  }

  /** The word in the address, such as {@code family-teams}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a word in an address. */
  public static Optional<RegistryKind> of(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
  }

  String table() {
    return table;
  }

  /** Whether patients may look too: where to go, and whom to contract with. */
  boolean openToPatients() {
    return openToPatients;
  }

  List<RegistryField> fields() {
    return fields;
  }

  /** The fields that name an entry; they never change. */
  List<RegistryField> keys() {
    return fields.subList(0, keyParts);
  }

  boolean has(String field) {
    return fields.stream().anyMatch(f -> f.name().equals(field));
  }

  Optional<RegistryField> field(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
