package org.greenchannel.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * A doctor, pharmacist, nurse or clerk with the credentials that online practice asks for
 * (互联网诊疗管理办法; S1 三7: filing and digital identity are conditions).
 */
@Entity
@Table(name = "practitioner")
public class Practitioner {

  @Id private String id;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "institution_code")
  private String institutionCode;

  private String profession;
  private boolean licensed;

  @Column(name = "practice_years")
  private int practiceYears;

  private boolean filed;

  @Column(name = "certificate_until")
  private LocalDate certificateUntil;

  @Column(name = "institution_consent")
  private boolean institutionConsent;

  @Column(name = "liability_insured")
  private boolean liabilityInsured;

  @Column(name = "multi_site")
  private boolean multiSite;

  @Column(name = "site_filed")
  private boolean siteFiled;

  @Column(name = "antibiotic_right")
  private int antibioticRight;

  @Column(name = "licence_until")
  private LocalDate licenceUntil;

  @Column(name = "filed_until")
  private LocalDate filedUntil;

  @Column(name = "insurance_until")
  private LocalDate insuranceUntil;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  protected Practitioner() {}

  public String id() {
    return id;
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

  /** DOCTOR, PHARMACIST, NURSE or CLERK. */
  public String profession() {
    return profession;
  }

  public boolean licensed() {
    return licensed;
  }

  /** Full years of independent clinical work. */
  public int practiceYears() {
    return practiceYears;
  }

  /** Filed with the registered institution for online practice. */
  public boolean filed() {
    return filed;
  }

  /** Whether the digital certificate is valid on a day; the last day counts. */
  public boolean certificateValidOn(LocalDate day) {
    return certificateUntil != null && !day.isAfter(certificateUntil);
  }

  public boolean institutionConsent() {
    return institutionConsent;
  }

  public boolean liabilityInsured() {
    return liabilityInsured;
  }

  public boolean multiSite() {
    return multiSite;
  }

  public boolean siteFiled() {
    return siteFiled;
  }

  /** Highest antibiotic grade this person may prescribe: 1 unrestricted, 2 restricted, 3 special. */
  public int antibioticRight() {
    return antibioticRight;
  }

  /** Whether this person works here on a day. */
  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom)) && notAfter(day, validUntil);
  }

  /** Licensed (执业证) on a day; the last day counts. */
  public boolean licensedOn(LocalDate day) {
    return licensed && validOn(day) && notAfter(day, licenceUntil);
  }

  /** Filed for online practice (备案) on a day. */
  public boolean filedOn(LocalDate day) {
    return filed && notAfter(day, filedUntil);
  }

  /** Under liability insurance (医疗责任险) on a day. */
  public boolean insuredOn(LocalDate day) {
    return liabilityInsured && notAfter(day, insuranceUntil);
  }

  private static boolean notAfter(LocalDate day, LocalDate last) {
    return last == null || !day.isAfter(last);
  }
}
