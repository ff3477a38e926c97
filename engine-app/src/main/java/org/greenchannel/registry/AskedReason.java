package org.greenchannel.registry;

import java.time.LocalDate;
import java.util.Set;

/**
 * Who gives a reason, for which act, on which day.
 *
 * @param context whose reasons: {@code contract} or {@code filing}
 * @param act the word of the act
 * @param parts the parts the actor plays, in lower case, such as {@code patient}; nobody without a part is offered any reason
 */
public record AskedReason(String context, String act, Set<String> parts, LocalDate day) {}
