package org.greenchannel.claim.batch;

/** Why a row is not taken: the column, and the reason in both languages. */
final class Rejected extends Exception {

  private static final long serialVersionUID = 1;
  private final String column;
  private final String zh;
  private final String en;

  Rejected(String column, String zh, String en) {
    super(en, null, false, false);
    this.column = column;
    this.zh = zh;
    this.en = en;
  }

  /** The same, with the value that was found. */
  static Rejected value(String column, String zh, String en, String value) {
    String line = value.replaceAll("[\\r\\n]+", " ");
    String shown = line.length() > 60 ? line.substring(0, 60) + "…" : line;
    return new Rejected(column, zh + "：" + shown, en + ": " + shown);
  }

  String column() {
    return column;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
