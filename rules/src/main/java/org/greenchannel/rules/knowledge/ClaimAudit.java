package org.greenchannel.rules.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.LineCheck.Verdict;

/** One claim against one index: each line by itself first, then what counts together. */
final class ClaimAudit {

    private record Found(int line, int row, Hit hit) {
    }

    private final RowIndex index;
    private final AuditClaim claim;
    private final List<AuditLine> lines;
    private final NetLines net;
    private final List<Found> found = new ArrayList<>(0);
    /** Rows that count lines together with each line they count: row in the upper half, line in the lower. */
    private long[] counted;
    private int countedSize;

    ClaimAudit(RowIndex index, AuditClaim claim) {
        this.index = index;
        this.claim = claim;
        this.lines = claim.lines();
        this.net = NetLines.of(lines);
    }

    List<Hit> run() {
        for (int i = 0; i < lines.size(); i++) {
            int row = index.first(lines.get(i).code());
            if (row >= 0) {
                checkLine(i, row);
            }
        }
        if (countedSize > 0) {
            checkTogether();
        }
        if (found.isEmpty()) {
            return List.of();
        }
        found.sort(Comparator.comparingInt(Found::line).thenComparingInt(Found::row));
        return found.stream().map(Found::hit).toList();
    }

    private void checkLine(int i, int first) {
        AuditLine line = lines.get(i);
        boolean free = net.quantity(i) <= 0 && (line.quantity().signum() != 0 || line.amountFen() <= 0);
        if (free) {
            return;
        }
        long day = line.occurred().toLocalDate().toEpochDay();
        for (int row = first; ; row++) {
            if (index.holds(row, day)) {
                checkRow(i, line, row);
            }
            if (!index.sameCode(row)) {
                return;
            }
        }
    }

    private void checkRow(int i, AuditLine line, int row) {
        if (index.checks[row] instanceof LineCheck check) {
            Verdict verdict = check.judge(claim, line);
            if (verdict != Verdict.KEPT) {
                found.add(new Found(i, row, wholeLine(i, line, row, check, verdict)));
            }
        } else {
            count(i, row);
        }
    }

    private void count(int i, int row) {
        if (counted == null) {
            counted = new long[Math.max(8, lines.size())];
        } else if (countedSize == counted.length) {
            counted = Arrays.copyOf(counted, countedSize * 2);
        }
        counted[countedSize++] = (long) row << 32 | i;
    }

    private Hit wholeLine(int i, AuditLine line, int row, LineCheck check, Verdict verdict) {
        Map<String, String> evidence = new HashMap<>();
        check.explain(claim, line, evidence);
        evidence.put("day", line.occurred().toLocalDate().toString());
        KnowledgeRow source = index.rows[row];
        RuleClass rule = index.rules[row];
        String result = rule.resultTypeFor(source);
        if (verdict == Verdict.UNKNOWN) {
            evidence.put("cannotJudge", "true");
            result = RuleClass.SUSPICION;
        }
        long quantity = net.quantity(i);
        long fen = net.share(i, quantity);
        return new Hit(line.lineId(), rule, source, result, source.basis(), Evidence.quantity(quantity), fen, fen, evidence, List.of());
    }

    private void checkTogether() {
        Arrays.sort(counted, 0, countedSize);
        int start = 0;
        for (int end = 1; end <= countedSize; end++) {
            if (end == countedSize || counted[end] >>> 32 != counted[start] >>> 32) {
                checkTogether((int) (counted[start] >>> 32), start, end);
                start = end;
            }
        }
    }

    private void checkTogether(int row, int start, int end) {
        FrequencyCheck check = (FrequencyCheck) index.checks[row];
        long total = 0;
        for (int c = start; c < end; c++) {
            total += net.quantity((int) counted[c]);
        }
        if (total <= check.limitMicro() && claim.history().isEmpty()) {
            return;
        }
        List<Integer> ofClaim = new ArrayList<>(end - start);
        for (int c = start; c < end; c++) {
            ofClaim.add((int) counted[c]);
        }
        new FrequencyAudit(check, index, row, claim, net).run(ofClaim, (line, hit) -> found.add(new Found(line, row, hit)));
    }
}
