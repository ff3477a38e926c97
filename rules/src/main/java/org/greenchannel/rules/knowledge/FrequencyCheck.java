package org.greenchannel.rules.knowledge;

/**
 * At most so much within a window: rule 27.
 *
 * @param limitMicro quantity allowed, in millionths (quantities carry six decimals)
 * @param window     what counts together
 * @param unit       the published unit, for messages
 * @param unitEn     the unit in English
 */
record FrequencyCheck(long limitMicro, FrequencyWindow window, String unit, String unitEn) implements Check {
}
