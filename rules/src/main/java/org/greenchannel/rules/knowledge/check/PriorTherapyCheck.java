package org.greenchannel.rules.knowledge.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/**
 * Second line: only after, or with, a drug of first line: rule 5.
 *
 * @param firstLine codes of first-line drugs; one that ends in an asterisk stands for every code that begins so
 * @param days      how long ago the first line may lie
 */
record PriorTherapyCheck(List<String> firstLine, int days) implements CaseCheck {

    static PriorTherapyCheck of(KnowledgeRow row) {
        List<String> firstLine = Params.list(row, "first_line", "[A-Z0-9]{5,}\\*?", Allowed.DRUG_CODES);
        return new PriorTherapyCheck(firstLine, Params.whole(row, "days", 1, 730));
    }

    @Override
    public int windowDays() {
        return days;
    }

    @Override
    public void check(AuditCase audited) {
        for (int i : audited.lines()) {
            AuditLine line = audited.claim().lines().get(i);
            if (!treatedBefore(audited, line)) {
                Map<String, String> evidence = new HashMap<>();
                Evidence.both(evidence, "limit", "先用一线药物（" + days + "天内）", "a first-line drug within " + days + " days before");
                Evidence.both(evidence, "actual", "未见一线用药", "none found");
                evidence.put("first_line", String.join(";", firstLine));
                audited.found(i, evidence, List.of());
            }
        }
    }

    private boolean treatedBefore(AuditCase audited, AuditLine line) {
        List<AuditLine> lines = audited.claim().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (audited.quantity(i) > 0 && counts(lines.get(i), line)) {
                return true;
            }
        }
        return audited.claim().history().stream().anyMatch(earlier -> earlier.quantity().signum() > 0 && counts(earlier, line));
    }

    private boolean counts(AuditLine earlier, AuditLine line) {
        return !earlier.occurred().toLocalDate().isAfter(line.occurred().toLocalDate())
                && !earlier.occurred().toLocalDate().isBefore(line.occurred().toLocalDate().minusDays(days))
                && firstLine.stream().anyMatch(code -> code.endsWith("*") ? earlier.code().startsWith(code.substring(0, code.length() - 1))
                : earlier.code().equals(code));
    }
}
