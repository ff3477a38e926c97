package org.greenchannel.rules.knowledge.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.LinkedHashMap;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/**
 * At most so many drugs on one prescription: rule 46. The drugs that come last are the excess; a line that names no
 * prescription is not counted.
 *
 * @param limit    drugs allowed
 * @param listType {@code list_type} that is counted
 * @param medTypes {@code med_type} of the visits that are looked at
 */
record DrugKindsCheck(int limit, String listType, Set<String> medTypes) implements CaseCheck {

    static DrugKindsCheck of(KnowledgeRow row) {
        if (!row.code().equals(KnowledgeRow.ANY_CODE)) {
            throw new org.greenchannel.rules.knowledge.BadParameter(row, "limit", Allowed.EVERY_CODE);
        }
        List<String> medTypes = Params.list(row, "med_types", "\\d{2,4}", Allowed.MED_TYPES);
        return new DrugKindsCheck(Params.whole(row, "limit", 1, 99), Params.choice(row, "list_type", "101", "102", "201", "301"),
                Set.copyOf(medTypes));
    }

    @Override
    public Set<Trait> onlyWith() {
        return Set.of(Trait.PRESCRIPTION);
    }

    @Override
    public void check(AuditCase audited) {
        if (!medTypes.contains(String.valueOf(audited.claim().medType())) || fewLines(audited.claim().lines())) {
            return;
        }
        Map<String, List<Integer>> byPrescription = new TreeMap<>();
        List<AuditLine> lines = audited.claim().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (counts(lines.get(i)) && audited.quantity(i) > 0 && audited.holdsFor(lines.get(i))) {
                byPrescription.computeIfAbsent(lines.get(i).detail().prescription(), rx -> new ArrayList<>()).add(i);
            }
        }
        byPrescription.forEach((prescription, own) -> judge(audited, prescription, own));
    }

    private boolean fewLines(List<AuditLine> lines) {
        int counted = 0;
        for (int i = 0; i < lines.size(); i++) {
            counted += counts(lines.get(i)) ? 1 : 0;
        }
        return counted <= limit;
    }

    private boolean counts(AuditLine line) {
        return listType.equals(line.listType()) && !Evidence.blank(line.detail().prescription());
    }

    private void judge(AuditCase audited, String prescription, List<Integer> own) {
        List<AuditLine> lines = audited.claim().lines();
        own.sort(Comparator.comparing((Integer i) -> lines.get(i).occurred()).thenComparing(i -> lines.get(i).lineId()));
        Map<String, List<Integer>> byCode = new LinkedHashMap<>();
        own.forEach(i -> byCode.computeIfAbsent(lines.get(i).code(), code -> new ArrayList<>()).add(i));
        if (byCode.size() <= limit) {
            return;
        }
        Map<String, String> evidence = new HashMap<>();
        evidence.put("limit", Integer.toString(limit));
        evidence.put("actual", Integer.toString(byCode.size()));
        evidence.put("excess", Integer.toString(byCode.size() - limit));
        evidence.put("prescription", prescription);
        byCode.values().stream().skip(limit).flatMap(List::stream)
                .forEach(i -> audited.found(i, evidence, own.stream().filter(other -> !other.equals(i)).map(lines::get).toList()));
    }
}
