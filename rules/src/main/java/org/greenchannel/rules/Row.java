package org.greenchannel.rules;

/**
 * One row of a decision table as it answered.
 *
 * @param ruleId  {@code <CTX>-<TABLE>-<nnn>}, never reused
 * @param law     the article the row rests on
 * @param outcome its outcome columns
 * @param staff   what staff read
 * @param patient what the patient reads
 * @param status  official, unverified or design
 * @param source  where the value was read
 */
public record Row(String ruleId, LawRef law, Outcome outcome, Messages staff, Messages patient, String status, String source) {
}
