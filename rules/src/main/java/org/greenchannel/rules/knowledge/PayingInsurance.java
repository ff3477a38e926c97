package org.greenchannel.rules.knowledge;

import java.util.Set;

/**
 * The insurance that pays for a limited code.
 *
 * @param insutypes insurance types that pay
 * @param medTypes  visits that count as such whatever the insurance type (a birth under employees' insurance)
 */
public record PayingInsurance(Set<String> insutypes, Set<String> medTypes) {
}
