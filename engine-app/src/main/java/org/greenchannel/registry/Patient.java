package org.greenchannel.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.greenchannel.act.Ids;

/** A patient. The identity number is encrypted at rest and masked on screens. */
@Entity
@Table(name = "patient")
public class Patient {

  private static final int LAST = 4;

  @Id private String id;

  @Column(name = "psn_no")
  private String psnNo;

  private String name;

  @Column(name = "name_en")
  private String nameEn;

  private String initials;
  private String sex;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Column(name = "identity_no")
  @Convert(converter = EncryptedText.class)
  private String identityNo;

  @Column(name = "identity_last4")
  private String identityLast4;

  private String phone;
  private String address;
  private String locale;

  @Column(name = "health_card")
  private String healthCard;

  @Column(name = "wechat_open_id")
  private String wechatOpenId;

  @Column(name = "identity_mark")
  private String identityMark;

  @Column(name = "registered_by")
  private String registeredBy;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Version private int version;

  protected Patient() {}

  /** Somebody who is seen for the first time; the mark is that of the identity number, null for somebody unidentified. */
  static Patient registered(PatientRegistration asked, String mark, String by, Instant at) {
    Patient patient = new Patient();
    patient.id = Ids.next().toString();
    patient.identityLast4 = "";
    patient.locale = asked.locale() == null ? "zh-CN" : asked.locale();
    patient.registeredBy = by;
    patient.registeredAt = at;
    patient.identify(asked, mark);
    return patient;
  }

  /** Takes over who somebody is, and whatever else was said; what was left out stays. */
  void identify(PatientRegistration asked, String mark) {
    name = asked.name().strip();
    nameEn = given(asked.nameEn(), PatientName.latin(name));
    initials = given(asked.initials(), PatientName.initials(name));
    sex = asked.sex();
    birthDate = asked.birthDate();
    if (mark != null) {
      identityNo = IdentityNumbers.normal(asked.identityNo());
      identityLast4 = identityNo.substring(identityNo.length() - LAST);
      identityMark = mark;
    }
    psnNo = given(asked.psnNo(), psnNo);
    healthCard = given(asked.healthCard(), healthCard);
    phone = given(asked.phone(), phone);
    address = given(asked.address(), address);
    wechatOpenId = given(asked.wechatOpenId(), wechatOpenId);
    locale = given(asked.locale(), locale);
  }

  /** How to reach them from now on. */
  void reach(PatientContact contact) {
    phone = changed(contact.phone(), phone);
    address = changed(contact.address(), address);
    wechatOpenId = changed(contact.wechatOpenId(), wechatOpenId);
    locale = given(contact.locale(), locale);
  }

  private static String given(String said, String otherwise) {
    return said == null || said.isBlank() ? otherwise : said.strip();
  }

  /** Null leaves it, an empty text takes it away. */
  private static String changed(String said, String now) {
    return said == null ? now : given(said, null);
  }

  public String id() {
    return id;
  }

  /** National person number (psn_no), the key of claims; null for somebody who is not insured, or not known to be. */
  public String psnNo() {
    return psnNo;
  }

  public String name() {
    return name;
  }

  public String nameEn() {
    return nameEn;
  }

  /** 张桂兰 becomes 张*; in a list nobody reads a whole name. */
  public String maskedName() {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
  }

  /** Zhang Guilan becomes Zhang *; without a romanised name, as in Chinese. */
  public String maskedNameEn() {
    if (nameEn.isBlank()) {
      return maskedName();
    }
    int space = nameEn.indexOf(' ');
    return (space < 0 ? nameEn.substring(0, Math.min(1, nameEn.length())) : nameEn.substring(0, space)) + " *";
  }

  /** Pinyin initials, lower case. */
  public String initials() {
    return initials;
  }

  /** National code: 1 male, 2 female, 9 not stated. */
  public String sex() {
    return sex;
  }

  public LocalDate birthDate() {
    return birthDate;
  }

  /** Completed years on a day. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  public String identityNo() {
    return identityNo;
  }

  public String identityLast4() {
    return identityLast4;
  }

  /** Only the last four digits of the identity number; empty for somebody unidentified. */
  public String maskedIdentity() {
    return identityLast4.isEmpty() ? "" : "**************" + identityLast4;
  }

  /** Null where there is none. */
  public String phone() {
    return phone;
  }

  public String address() {
    return address;
  }

  /** Language of notices to this person: zh-CN or en. */
  public String locale() {
    return locale;
  }

  /** Number of the electronic health card (电子健康卡), or null. */
  public String healthCard() {
    return healthCard;
  }

  /** The patient's id as a follower of the official account on WeChat (openid), or null; messages go there first. */
  public String wechatOpenId() {
    return wechatOpenId;
  }

  /** Of whoever changes it. */
  public int version() {
    return version;
  }
}
