package org.greenchannel.claim.cli;

/** A file that cannot be read as its table at all, for example without a column that every row needs. */
class UnusableTable extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnusableTable(String message) {
    super(message);
  }
}
