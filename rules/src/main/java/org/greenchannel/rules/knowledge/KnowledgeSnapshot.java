package org.greenchannel.rules.knowledge;

import org.greenchannel.rules.knowledge.check.Check;
import org.greenchannel.rules.knowledge.check.CheckCompiler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The knowledge base at one moment, immutable and thread-safe: a claim is audited on one snapshot, named by its fingerprint.
 *
 * <p>Built in memory and swapped by one reference; the decision tables see the hits, never the rows.
 */
public final class KnowledgeSnapshot {

    private final RowIndex index;
    private final String fingerprint;
    private final int longestWindowDays;

    private KnowledgeSnapshot(RowIndex index, String fingerprint) {
        this.index = index;
        this.fingerprint = fingerprint;
        this.longestWindowDays = java.util.Arrays.stream(index.checks).mapToInt(Check::windowDays).max().orElse(0);
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
        Set<String> ids = new HashSet<>();
        for (KnowledgeRow row : rows) {
            if (!ids.add(row.id())) {
                throw new IllegalArgumentException("row " + row.id() + " appears twice");
            }
        }
        RowIndex index = new RowIndex(Mirrored.with(rows), new CheckCompiler(vocabulary), vocabulary.ruleClasses());
        return new KnowledgeSnapshot(index, fingerprint(rows, vocabulary));
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
        return index.rows.length;
    }

    /** How many days of the patient's earlier lines a claim must bring, besides the earlier lines of the same visit. */
    public int longestWindowDays() {
        return longestWindowDays;
    }

    /** The row with this id: what a finding of this snapshot rested on. */
    public Optional<KnowledgeRow> row(String id) {
        return java.util.Arrays.stream(index.rows).filter(row -> row.id().equals(id)).findFirst();
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

    private static String fingerprint(Collection<KnowledgeRow> rows, Vocabulary vocabulary) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(vocabulary.canonical().getBytes(StandardCharsets.UTF_8));
            rows.stream().map(KnowledgeRow::canonical).sorted().forEach(line -> {
                sha.update((byte) '\n');
                sha.update(line.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
