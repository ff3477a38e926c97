package org.greenchannel.contract;

import java.util.Locale;

/** Where a contract stands. */
public enum ContractState {
  DRAFT("草稿", "Draft"),
  REQUESTED("待确认", "To be confirmed"),
  CONFIRMED("待签字", "To be signed"),
  ACTIVE("已签约", "Active"),
  ENDED("已终止", "Ended"),
  DECLINED("未接受", "Declined"),
  EXPIRED("已过期", "Expired"),
  WITHDRAWN("已撤回", "Withdrawn");

  private final String zh;
  private final String en;

  ContractState(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
