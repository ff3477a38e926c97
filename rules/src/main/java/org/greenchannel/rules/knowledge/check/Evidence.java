package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.util.Map;

/** Small things that every explanation needs. */
public final class Evidence {

    private Evidence() {
    }

    /** A value under its key as people in China read it, and once per language for the message templates. */
    public static void both(Map<String, String> evidence, String key, String zh, String en) {
        evidence.put(key, zh);
        evidence.put(key + "Zh", zh);
        evidence.put(key + "En", en);
    }

    /** Whether nothing was said. */
    public static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    /** Millionths as a plain number. */
    public static BigDecimal quantity(long micro) {
        if (micro % 1_000_000 == 0) {
            return BigDecimal.valueOf(micro / 1_000_000);
        }
        BigDecimal plain = BigDecimal.valueOf(micro, 6).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
