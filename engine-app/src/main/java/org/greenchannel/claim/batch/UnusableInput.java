package org.greenchannel.claim.batch;

/**
 * Input that cannot be audited at all: a file that is missing, in no known encoding, or without a column that every row
 * needs. What is wrong is said in both languages.
 */
public final class UnusableInput extends Exception {

  private static final long serialVersionUID = 1;
  private final String zh;
  private final String en;

  UnusableInput(String zh, String en) {
    super(zh + " " + en);
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
