package org.greenchannel.prescription;

/** The kind of a prescription, which bounds its days (处方管理办法 Art. 19; 长期处方管理规范). */
public enum RxType {
  GENERAL,
  EMERGENCY,
  LONG
}
