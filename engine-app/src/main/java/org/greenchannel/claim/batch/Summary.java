package org.greenchannel.claim.batch;

/**
 * What an audit came to.
 *
 * @param visits visits audited
 * @param lines fee lines audited
 * @param amountFen what the lines charge, fen
 * @param findings findings on them
 * @param deductFen what the findings would take off, fen, a line once
 * @param rejected input rows that were not taken
 */
public record Summary(long visits, long lines, long amountFen, long findings, long deductFen, long rejected) {}
