package org.greenchannel.rules.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Disease and operation codes with their categories: C61.900x001 lies under C61.9 and C61, 60.5x00 under 60.5. */
public final class IcdCodes {

    private IcdCodes() {
    }

    /** The code itself, then every category above it, the nearest first. */
    public static List<String> covering(String code) {
        if (code == null || code.isBlank()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(3);
        all.add(code);
        int dot = code.indexOf('.');
        if (dot > 0) {
            if (code.length() > dot + 2) {
                all.add(code.substring(0, dot + 2));
            }
            all.add(code.substring(0, dot));
        }
        return all;
    }

    /** Whether the code is one of these codes or lies under one of these categories. */
    public static boolean under(String code, Collection<String> codes) {
        for (String one : covering(code)) {
            if (codes.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
