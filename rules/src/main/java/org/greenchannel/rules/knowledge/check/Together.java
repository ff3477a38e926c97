package org.greenchannel.rules.knowledge.check;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.FrequencyWindow;

/**
 * When two lines stand together: on one prescription, or within one window. Lines without a prescription number stand together on
 * one day of one visit.
 *
 * @param window the window; {@code null} for a prescription
 */
record Together(FrequencyWindow window) {

    private static final String PRESCRIPTION = "PRESCRIPTION";

    /** PRESCRIPTION, or the name of a {@link FrequencyWindow} that two lines alone can tell; an episode they cannot. */
    static Optional<Together> named(String name) {
        return name.equals(PRESCRIPTION) ? Optional.of(new Together(null))
                : FrequencyWindow.named(name).filter(window -> window.gapDays() == 0).map(Together::new);
    }

    /** How many days back an earlier line can still stand together with one of today. */
    int days() {
        return window == null ? 1 : window.days();
    }

    boolean holds(AuditLine one, AuditLine other) {
        if (window == null) {
            return samePrescription(one, other);
        }
        if (window.rolling()) {
            return Duration.between(one.occurred(), other.occurred()).abs().compareTo(Duration.ofHours(window.hours())) < 0;
        }
        return window.key(one).equals(window.key(other));
    }

    private static boolean samePrescription(AuditLine one, AuditLine other) {
        if (!Objects.equals(one.mdtrtId(), other.mdtrtId())) {
            return false;
        }
        String first = one.detail().prescription();
        String second = other.detail().prescription();
        return first == null || second == null ? one.occurred().toLocalDate().equals(other.occurred().toLocalDate()) : first.equals(second);
    }

    /** The stretch in words: 同日, on one day. */
    Messages words() {
        if (window == null) {
            return new Messages("同一处方", "on one prescription");
        }
        return switch (window.name()) {
            case "DAY" -> new Messages("同日", "on one day");
            case "STAY" -> new Messages("同次就诊", "in one visit");
            case "WEEK" -> new Messages("同周", "in one week");
            case "MONTH" -> new Messages("同月", "in one month");
            case "QUARTER" -> new Messages("同季度", "in one quarter");
            case "HALF_YEAR" -> new Messages("同半年", "in one half of a year");
            case "YEAR" -> new Messages("同年", "in one year");
            default -> new Messages(window.hours() + "小时内", "within " + window.hours() + " hours");
        };
    }
}
