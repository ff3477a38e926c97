package org.greenchannel.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Period;

/** A patient. The identity number is encrypted at rest and masked on screens. */
@Entity
@Table(name = "patient")
public class Patient {

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

  protected Patient() {}

  public String id() {
    return id;
  }

  /** National person number (psn_no), the key of claims. */
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

  /** Zhang Guilan becomes Zhang *. */
  public String maskedNameEn() {
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

  /** Only the last four digits of the identity number. */
  public String maskedIdentity() {
    return "**************" + identityLast4;
  }

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
}
