package org.greenchannel.rules.knowledge;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.check.CaseCheck;
import org.greenchannel.rules.knowledge.check.Evidence;
import org.greenchannel.rules.knowledge.check.LineCheck;
import org.greenchannel.rules.knowledge.check.LineCheck.Verdict;
import org.greenchannel.rules.knowledge.check.Trait;

/** One claim against one index: each line by itself, what counts together, then the visit, its diagnoses and operations. */
final class ClaimAudit {

    private record Found(int line, int row, Hit hit) {
    }

    private static final int[] NO_LINES = {};
    private static final Comparator<Found> IN_ORDER = Comparator.comparingInt(Found::line).thenComparingInt(Found::row);

    private final RowIndex index;
    private final AuditClaim claim;
    private final List<AuditLine> lines;
    private final NetLines net;
    private final List<Found> found = new ArrayList<>(0);
    /** Rows that look at lines together with each such line: row in the upper half, line in the lower. */
    private long[] together;
    private int togetherSize;
    /** Lines of earlier claims by code, once somebody asks. */
    private Map<String, List<AuditLine>> earlier;

    ClaimAudit(RowIndex index, AuditClaim claim) {
        this.index = index;
        this.claim = claim;
        this.lines = claim.lines();
        this.net = NetLines.of(lines);
    }

    List<Hit> run() {
        int[] first = index.first(lines);
        for (int i = 0; i < first.length; i++) {
            if (first[i] >= 0 || index.anyLine.length > 0) {
                checkLine(i, first[i]);
            }
        }
        if (togetherSize > 0) {
            checkTogether();
        }
        checkVisit();
        if (found.isEmpty()) {
            return List.of();
        }
        found.sort(IN_ORDER);
        Hit[] hits = new Hit[found.size()];
        for (int h = 0; h < hits.length; h++) {
            hits[h] = found.get(h).hit();
        }
        return List.of(hits);
    }

    AuditClaim claim() {
        return claim;
    }

    NetLines net() {
        return net;
    }

    /** Lines of earlier claims with this code that were not taken back. */
    List<AuditLine> earlier(String code) {
        if (earlier == null) {
            earlier = NetLines.charged(claim.history());
        }
        return earlier.getOrDefault(code, List.of());
    }

    void tell(int line, int row, Hit hit) {
        found.add(new Found(line, row, hit));
    }

    int[] linesOf(String code) {
        int[] positions = new int[lines.size()];
        int size = 0;
        for (int i = 0; i < positions.length; i++) {
            if (lines.get(i).code().equals(code) && !free(i)) {
                positions[size++] = i;
            }
        }
        return Arrays.copyOf(positions, size);
    }

    /** Nothing is charged: a reversal, or a line that was taken back. */
    private boolean free(int i) {
        AuditLine line = lines.get(i);
        return net.quantity(i) <= 0 && (line.quantity().signum() != 0 || line.amountFen() <= 0);
    }

    private void checkLine(int i, int first) {
        if (free(i)) {
            return;
        }
        AuditLine line = lines.get(i);
        long day = line.occurred().toLocalDate().toEpochDay();
        for (int row = first; row >= 0; row = index.next(row)) {
            if (index.holds(row, day)) {
                checkRow(i, line, row);
            }
        }
        for (int row : index.anyLine) {
            if (index.holds(row, day)) {
                judge(i, line, row, (LineCheck) index.checks[row]);
            }
        }
    }

    private void checkRow(int i, AuditLine line, int row) {
        if (index.byLine(row)) {
            judge(i, line, row, (LineCheck) index.checks[row]);
        } else {
            count(i, row);
        }
    }

    private void judge(int i, AuditLine line, int row, LineCheck check) {
        Verdict verdict = check.judge(claim, line);
        if (verdict == Verdict.KEPT) {
            return;
        }
        Map<String, String> evidence = new HashMap<>();
        check.explain(claim, line, evidence);
        evidence.putIfAbsent(RowCase.DAY, line.occurred().toLocalDate().toString());
        RowCase audited = new RowCase(this, index, row, NO_LINES);
        if (verdict == Verdict.UNKNOWN) {
            audited.suspected(i, evidence, List.of());
        } else {
            audited.found(i, evidence, List.of());
        }
    }

    private void count(int i, int row) {
        if (together == null) {
            together = new long[Math.max(8, lines.size())];
        } else if (togetherSize == together.length) {
            together = Arrays.copyOf(together, togetherSize * 2);
        }
        together[togetherSize++] = (long) row << 32 | i;
    }

    private void checkTogether() {
        Arrays.sort(together, 0, togetherSize);
        int start = 0;
        for (int end = 1; end <= togetherSize; end++) {
            if (end == togetherSize || together[end] >>> 32 != together[start] >>> 32) {
                int[] own = new int[end - start];
                for (int c = start; c < end; c++) {
                    own[c - start] = (int) together[c];
                }
                int row = (int) (together[start] >>> 32);
                ((CaseCheck) index.checks[row]).check(new RowCase(this, index, row, own));
                start = end;
            }
        }
    }

    private void checkVisit() {
        LocalDateTime begin = claim.visit().begin() != null ? claim.visit().begin() : lines.isEmpty() ? null : lines.get(0).occurred();
        if (begin == null) {
            return;
        }
        checkAnyCase(begin.toLocalDate().toEpochDay());
        for (Diagnosis diagnosis : claim.diagnoses()) {
            checkSubject(diagnosis.code(), diagnosis.name(), begin);
        }
        for (Operation operation : claim.operations()) {
            checkSubject(operation.code(), operation.name(), operation.at() == null ? begin : operation.at());
        }
    }

    /** Rows that speak of every claim; most of them cannot find anything in most claims, and are passed over without a look. */
    private void checkAnyCase(long day) {
        int traits = index.anyCase.length == 0 ? 0 : Trait.of(claim);
        for (int c = 0; c < index.anyCase.length; c++) {
            int row = index.anyCase[c];
            if ((index.anyCaseOnlyWith[c] & ~traits) == 0 && index.holds(row, day)) {
                ((CaseCheck) index.checks[row]).check(new RowCase(this, index, row, NO_LINES));
            }
        }
    }

    private void checkCase(int row, LocalDateTime day) {
        if (index.checks[row] instanceof CaseCheck check && index.holds(row, day.toLocalDate().toEpochDay())) {
            check.check(new RowCase(this, index, row, NO_LINES));
        }
    }

    /** A row may speak of a code or of the category above it: C61.900x001, C61.9, C61. */
    private void checkSubject(String code, String name, LocalDateTime day) {
        if (!index.mayCover(code)) {
            return;
        }
        AuditLine subject = new AuditLine(code, claim.visit().mdtrtId(), day, code, name == null ? code : name, null, BigDecimal.ONE, null, 0,
                null, null, LineDetail.NONE);
        for (String covering : IcdCodes.covering(code)) {
            int first = index.first(covering);
            for (int row = first; row >= 0; row = index.next(row)) {
                checkCase(row, day);
            }
            for (int row = first; row >= 0; row = index.next(row)) {
                if (index.checks[row] instanceof LineCheck check && index.holds(row, day.toLocalDate().toEpochDay())) {
                    judgeSubject(subject, row, check);
                }
            }
        }
    }

    private void judgeSubject(AuditLine subject, int row, LineCheck check) {
        if (check.judge(claim, subject) == Verdict.BROKEN) {
            Map<String, String> evidence = new HashMap<>();
            check.explain(claim, subject, evidence);
            Evidence.both(evidence, "subject", subject.code() + " " + subject.name(), subject.code() + " " + subject.name());
            new RowCase(this, index, row, NO_LINES).foundVisit(evidence, List.of());
        }
    }
}
