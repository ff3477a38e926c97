package org.greenchannel.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** A medical institution, pharmacy, carrier or insurer, under its national code (定点医药机构编码). */
@Entity
@Table(name = "institution")
public class Institution {

  /** What sort of institution it is. */
  public enum Kind {
    HOSPITAL,
    TOWNSHIP_CENTRE,
    /** Community health service centre (社区卫生服务中心). */
    COMMUNITY_CENTRE,
    /** An internet hospital licensed by itself; it rests on a physical institution. */
    INTERNET_HOSPITAL,
    PHARMACY,
    CARRIER,
    INSURER,
    REGULATOR;

    /** Those that see patients in person: hospitals and primary-care centres. */
    public static Set<Kind> treating() {
      return EnumSet.of(HOSPITAL, TOWNSHIP_CENTRE, COMMUNITY_CENTRE);
    }
  }

  /** Whose it is: a non-profit institution charges approved prices, a for-profit one its own. */
  public enum Ownership {
    NON_PROFIT,
    FOR_PROFIT
  }

  @Id private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  /** Initials of its name's pinyin, by which it is searched for. */
  private String pinyin;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private int level;
  private boolean provincial;
  private boolean designated;

  @Column(name = "internet_agreement")
  private boolean internetAgreement;

  @Enumerated(EnumType.STRING)
  private Ownership ownership = Ownership.NON_PROFIT;

  private String region;
  private String consortium;
  private String email;
  private String phone;
  private String locale;

  @Column(name = "parent_code")
  private String parentCode;

  @Column(name = "internet_name")
  private String internetName;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  protected Institution() {}

  public String code() {
    return code;
  }

  public String nameZh() {
    return nameZh;
  }

  public String nameEn() {
    return nameEn;
  }

  public Kind kind() {
    return kind;
  }

  /** Hospital level 1 to 3 (一级 to 三级); 0 where levels do not apply. */
  public int level() {
    return level;
  }

  /** Run by the province (省级), which has bands of its own. */
  public boolean provincial() {
    return provincial;
  }

  /** Has an agreement with the insurer (定点); elsewhere nothing or less is paid. */
  public boolean designated() {
    return designated;
  }

  /** Has signed the supplementary agreement for internet services (互联网补充协议). */
  public boolean internetAgreement() {
    return internetAgreement;
  }

  public Ownership ownership() {
    return ownership;
  }

  public String region() {
    return region;
  }

  /** The consortium (医联体) it belongs to, or null. */
  public String consortium() {
    return consortium;
  }

  public String email() {
    return email;
  }

  public String phone() {
    return phone;
  }

  public String locale() {
    return locale;
  }

  /** The physical or legal institution behind a branch or an internet hospital, or null. */
  public String parentCode() {
    return parentCode;
  }

  /** Its second name as internet hospital (第二名称), or null. */
  public String internetName() {
    return internetName;
  }

  /** Whether it sees patients in person: a hospital or a primary-care centre. */
  public boolean treats() {
    return Kind.treating().contains(kind);
  }

  /** Whether it is of primary care (基层医疗卫生机构), where family-doctor teams work: township and community centres. */
  public boolean isPrimaryCare() {
    return kind == Kind.TOWNSHIP_CENTRE || kind == Kind.COMMUNITY_CENTRE;
  }

  /** Whether it works on a day; first and last day count. */
  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
  }
}
