package org.greenchannel.rules.knowledge.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/**
 * Two drugs of one class taken at the same time: rule 69. Whoever adds the second one is asked, so the later line is found.
 *
 * @param therapy    the class
 * @param ingredient what is in the drug; two products with one ingredient are no duplicate therapy; may be empty
 * @param lookBack   days of earlier claims looked at
 * @param days       for how long a line lasts that does not say so
 */
record TherapyClassCheck(String therapy, String ingredient, int lookBack, int days) implements CaseCheck {

    @Override
    public int windowDays() {
        return lookBack;
    }

    @Override
    public void check(AuditCase audited) {
        for (int line : audited.lines()) {
            AuditLine own = audited.claim().lines().get(line);
            List<AuditLine> first = new ArrayList<>(2);
            for (int other : Lines.where(audited, one -> one != own && Lines.IN_TIME.compare(one, own) < 0 && duplicates(audited, own, one))) {
                first.add(audited.claim().lines().get(other));
            }
            for (AuditLine earlier : audited.claim().history()) {
                if (earlier.quantity().signum() > 0 && duplicates(audited, own, earlier)) {
                    first.add(earlier);
                }
            }
            if (!first.isEmpty()) {
                tell(audited, line, first);
            }
        }
    }

    private boolean duplicates(AuditCase audited, AuditLine own, AuditLine other) {
        KnowledgeRow said = own.code().equals(other.code()) ? null : audited.alike(other);
        if (said == null || !therapy.equals(said.param("class"))) {
            return false;
        }
        boolean sameDrug = !ingredient.isEmpty() && ingredient.equals(said.param("ingredient"));
        return !sameDrug && !firstDay(own).isAfter(lastDay(other)) && !firstDay(other).isAfter(lastDay(own));
    }

    private static LocalDate firstDay(AuditLine line) {
        return line.occurred().toLocalDate();
    }

    private LocalDate lastDay(AuditLine line) {
        long lasts = line.detail().days() == null ? days : Math.max(1, line.detail().days().longValue());
        return firstDay(line).plusDays(Math.min(lasts, lookBack) - 1);
    }

    private void tell(AuditCase audited, int line, List<AuditLine> first) {
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", therapy + "类药品不得同时使用", "one drug of the class " + therapy + " at a time");
        String names = String.join("、", first.stream().map(AuditLine::name).distinct().toList());
        Evidence.both(evidence, "actual", "与" + names + "重叠", "overlaps with " + names);
        evidence.put("class", therapy);
        audited.found(line, evidence, first);
    }
}
