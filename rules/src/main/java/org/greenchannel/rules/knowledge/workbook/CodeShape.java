package org.greenchannel.rules.knowledge.workbook;

import java.util.IntSummaryStatistics;
import java.util.List;

/** What the codes of a sheet say about what is coded, and the shape a code must have to be taken. */
final class CodeShape {

    private static final String ITEM = "[0-9]{15}";
    private static final String DRUG = "[A-Z0-9]{20}|[A-Z0-9]{23}";

    private CodeShape() {
    }

    static String subject(List<String> codes) {
        return most(codes, ITEM) ? "item" : most(codes, "C[A-Z0-9-]{12,29}") ? "consumable" : "drug";
    }

    static String pattern(List<String> codes) {
        if (most(codes, ITEM)) {
            return ITEM;
        }
        if (most(codes, DRUG) && !most(codes, "C[0-9]+")) {
            return DRUG;
        }
        IntSummaryStatistics lengths = codes.stream().filter(code -> code.matches("[A-Za-z0-9._-]+")).mapToInt(String::length).summaryStatistics();
        if (lengths.getCount() == 0 || lengths.getMax() > 99) {
            return ".+";
        }
        return lengths.getMin() == lengths.getMax() ? "[A-Za-z0-9._-]{" + lengths.getMin() + "}"
                : "[A-Za-z0-9._-]{" + lengths.getMin() + "," + lengths.getMax() + "}";
    }

    private static boolean most(List<String> codes, String pattern) {
        return codes.stream().filter(code -> code.matches(pattern)).count() * 4 >= codes.size() * 3L;
    }
}
