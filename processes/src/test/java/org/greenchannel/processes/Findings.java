package org.greenchannel.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects findings while a model is checked. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void unless(boolean good, String element, String zh, String en) {
        if (!good) {
            found.add(new Finding(element, zh, en));
        }
    }

    void unlessMatches(Pattern pattern, String value, String element, String zh, String en) {
        unless(value != null && pattern.matcher(value).matches(), element, zh, en);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
