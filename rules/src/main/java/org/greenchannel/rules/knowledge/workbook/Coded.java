package org.greenchannel.rules.knowledge.workbook;

/**
 * A limit with one of its codes.
 *
 * @param fact the limit
 * @param code national code
 * @param at   where the code stands
 */
record Coded(Fact fact, String code, Reasons.At at) {
}
