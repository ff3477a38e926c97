package org.greenchannel.rules.knowledge;

import org.greenchannel.rules.Messages;

/**
 * At most so much within a window: rule 27.
 *
 * @param limitMicro quantity allowed, in millionths (quantities carry six decimals)
 * @param window     what counts together
 * @param words      limit and window for people
 */
record FrequencyCheck(long limitMicro, FrequencyWindow window, Messages words) implements Check {
}
