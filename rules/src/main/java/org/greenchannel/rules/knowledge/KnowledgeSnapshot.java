package org.greenchannel.rules.knowledge;

import org.greenchannel.rules.knowledge.check.Check;
import org.greenchannel.rules.knowledge.check.CheckCompiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The knowledge base at one moment, immutable and thread-safe: a claim is audited on one snapshot, named by its fingerprint.
 *
 * <p>Built in memory and swapped by one reference; the decision tables see the hits, never the rows.
 */
public final class KnowledgeSnapshot {

    private final RowIndex index;
    private final KnowledgeRow[] byId;
    private final String fingerprint;
    private final int longestWindowDays;

    private KnowledgeSnapshot(RowIndex index, KnowledgeRow[] byId, String fingerprint) {
        this.index = index;
        this.byId = byId;
        this.fingerprint = fingerprint;
        this.longestWindowDays = Arrays.stream(index.checks).mapToInt(Check::windowDays).max().orElse(0);
    }

    /**
     * A snapshot of these rows, in the shipped vocabulary.
     *
     * @throws IllegalArgumentException when two rows have one id, or a row cannot be understood; the message names the row
     */
    public static KnowledgeSnapshot of(Collection<KnowledgeRow> rows) {
        return of(rows, Vocabulary.shipped());
    }

    /** A snapshot of these rows, whose words mean what {@code vocabulary} says. */
    public static KnowledgeSnapshot of(Collection<KnowledgeRow> rows, Vocabulary vocabulary) {
        KnowledgeRow[] compact = CompactRows.of(rows);
        KnowledgeRow[] byId = compact.clone();
        Arrays.sort(byId, Comparator.comparing(KnowledgeRow::id));
        for (int r = 1; r < byId.length; r++) {
            if (byId[r].id().equals(byId[r - 1].id())) {
                throw new IllegalArgumentException("row " + byId[r].id() + " appears twice");
            }
        }
        RowIndex index = new RowIndex(Mirrored.with(List.of(compact)), new CheckCompiler(vocabulary), vocabulary.ruleClasses());
        return new KnowledgeSnapshot(index, byId, SnapshotFingerprint.of(byId, vocabulary));
    }

    /** The rows of {@code rules/knowledge} in the jar. */
    public static KnowledgeSnapshot shipped() {
        return of(KnowledgeCsv.shipped());
    }

    /**
     * Checks that one row can be understood.
     *
     * @throws BadParameter when one of its parameters cannot
     */
    public static void verify(KnowledgeRow row, Vocabulary vocabulary) {
        new CheckCompiler(vocabulary).compile(row);
    }

    /** SHA-256 of rows and vocabulary in hexadecimal, whatever the order of the rows. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Number of rows. */
    public int size() {
        return byId.length;
    }

    /** How many days of the patient's earlier lines a claim must bring, besides the earlier lines of the same visit. */
    public int longestWindowDays() {
        return longestWindowDays;
    }

    /** Every row, by id. */
    public List<KnowledgeRow> rows() {
        return Collections.unmodifiableList(Arrays.asList(byId));
    }

    /** The rows of one kind, by id. */
    public List<KnowledgeRow> rows(KnowledgeKind kind) {
        return Arrays.stream(byId).filter(row -> row.kind() == kind).toList();
    }

    /** The row with this id: what a finding of this snapshot rested on. */
    public Optional<KnowledgeRow> row(String id) {
        int low = 0;
        int high = byId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = byId[middle].id().compareTo(id);
            if (order == 0) {
                return Optional.of(byId[middle]);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** The rows that speak of this code, whatever their dates; of rows that hold both ways, as seen from this code. */
    public List<KnowledgeRow> rowsOf(String code) {
        List<KnowledgeRow> found = new ArrayList<>(2);
        for (int r = index.first(code); r >= 0; r = index.next(r)) {
            found.add(index.rows[r]);
        }
        return found;
    }

    /**
     * Everything in which the claim's lines go against a row that holds on the day the fee arose.
     *
     * @return hits in the order of the claim's lines, then of rule numbers; several for one line are possible
     */
    public List<Hit> audit(AuditClaim claim) {
        return new ClaimAudit(index, claim).run();
    }
}
