package org.greenchannel.rules.knowledge;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.check.AuditCase;
import org.greenchannel.rules.knowledge.check.Evidence;

/** A claim before one row of the index. */
final class RowCase implements AuditCase {

    private static final Comparator<AuditLine> IN_TIME = Comparator.comparing(AuditLine::occurred).thenComparing(AuditLine::lineId);
    /** Evidence of every finding on a line: the day the fee arose. */
    static final String DAY = "day";

    private final ClaimAudit audit;
    private final RowIndex index;
    private final int at;
    private final int[] lines;

    RowCase(ClaimAudit audit, RowIndex index, int at, int[] lines) {
        this.audit = audit;
        this.index = index;
        this.at = at;
        this.lines = lines;
    }

    @Override
    public AuditClaim claim() {
        return audit.claim();
    }

    @Override
    public KnowledgeRow row() {
        return index.rows[at];
    }

    @Override
    public int[] lines() {
        return lines;
    }

    @Override
    public int[] linesOf(String code) {
        return audit.linesOf(code);
    }

    @Override
    public long quantity(int line) {
        return audit.net().quantity(line);
    }

    @Override
    public long amountOf(int line, long micro) {
        return audit.net().share(line, micro);
    }

    @Override
    public long micro(AuditLine line) {
        return NetLines.micro(line.quantity());
    }

    @Override
    public List<AuditLine> earlier(String code) {
        return claim().history().isEmpty() ? List.of() : audit.earlier(code).stream().filter(this::holdsFor).sorted(IN_TIME).toList();
    }

    @Override
    public KnowledgeRow alike(AuditLine line) {
        long day = line.occurred().toLocalDate().toEpochDay();
        for (int r = index.first(line.code()); r >= 0; r = index.next(r)) {
            if (index.rows[r].kind() == row().kind() && index.rows[r].ruleNo() == row().ruleNo() && index.holds(r, day)) {
                return index.rows[r];
            }
        }
        return null;
    }

    @Override
    public boolean holdsFor(AuditLine line) {
        return index.holds(at, line.occurred().toLocalDate().toEpochDay());
    }

    @Override
    public void found(int line, Map<String, String> evidence, List<AuditLine> related) {
        long whole = quantity(line);
        found(line, whole, amountOf(line, whole), evidence, related);
    }

    @Override
    public void found(int line, long micro, long fen, Map<String, String> evidence, List<AuditLine> related) {
        tell(line, index.rule(at).resultTypeFor(row()), micro, fen, evidence, related);
    }

    @Override
    public void suspected(int line, Map<String, String> evidence, List<AuditLine> related) {
        Map<String, String> unsure = new HashMap<>(evidence);
        unsure.put("cannotJudge", "true");
        long whole = quantity(line);
        tell(line, RuleClass.SUSPICION, whole, amountOf(line, whole), unsure, related);
    }

    @Override
    public void foundVisit(Map<String, String> evidence, List<AuditLine> related) {
        Hit hit = new Hit(null, index.rule(at), row(), index.rule(at).resultTypeFor(row()), row().basis(), BigDecimal.ZERO, 0, 0,
                evidence, named(related));
        audit.tell(claim().lines().size(), at, hit);
    }

    private void tell(int line, String result, long micro, long fen, Map<String, String> evidence, List<AuditLine> related) {
        AuditLine one = claim().lines().get(line);
        Map<String, String> dated = evidence;
        if (!evidence.containsKey(DAY)) {
            dated = new HashMap<>(evidence);
            dated.put(DAY, one.occurred().toLocalDate().toString());
        }
        long deducted = Math.max(0, Math.min(fen, one.amountFen()));
        audit.tell(line, at, new Hit(one.lineId(), index.rule(at), row(), result, row().basis(), Evidence.quantity(micro), deducted,
                deducted, dated, named(related)));
    }

    private static List<String> named(List<AuditLine> lines) {
        return lines.isEmpty() ? List.of() : lines.stream().map(line -> line.mdtrtId() + "/" + line.lineId()).toList();
    }
}
