package org.greenchannel.rules.knowledge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What findings take off lines when several speak of the same one: a line is deducted once. */
public final class Deductions {

    private Deductions() {
    }

    /**
     * The amount to deduct from each line, fen: the largest of its findings, since they speak of the same money.
     *
     * @param standing the hits that stand (by the disposition table), in any order
     */
    public static Map<String, Long> byLine(Collection<Hit> standing) {
        Map<String, Long> byLine = new LinkedHashMap<>();
        standing.forEach(hit -> byLine.merge(hit.lineId(), hit.deductFen(), Math::max));
        return byLine;
    }
}
