package org.greenchannel.filing;

import java.util.Locale;

/** Where a filing stands. */
public enum FilingState {
  DRAFT("草稿", "Draft"),
  REQUESTED("已申请", "Asked"),
  IN_CHECK("待审核", "To be checked"),
  APPROVED("待登记", "To be registered"),
  IN_FORCE("已生效", "In force"),
  REFUSED("未通过", "Refused"),
  WITHDRAWN("已撤回", "Withdrawn"),
  SUPERSEDED("已变更", "Replaced by another"),
  CANCELLED("已取消", "Cancelled");

  private final String zh;
  private final String en;

  FilingState(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The word on the wire, such as {@code in-force}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** Nothing further happens to it. */
  public boolean isEnd() {
    return compareTo(REFUSED) >= 0;
  }
}
