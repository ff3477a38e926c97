package org.greenchannel.rules.speed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/**
 * What a programmer would write by hand for exactly the five kinds and the words of {@link Cases}, in flat columns: the lower bound
 * the audit is compared with. It knows only codes of 15 digits, one age word, calendar days and whole quantities, gives no evidence,
 * no words and no law, and could not take another kind without being written anew.
 */
final class Floor {

    /** One hit: line in the upper half, row in the lower; then fen. Valid until the next claim. */
    long[] hits = new long[64];
    int size;

    private final long[] keys;
    private final int[] first;
    private final byte[] kind;
    private final boolean[] more;
    private final int[] from;
    private final int[] until;
    private final int[] limit;
    private final String[] ids;
    private final int mask;
    private long[] counted = new long[64];

    Floor(List<KnowledgeRow> given) {
        KnowledgeRow[] rows = given.toArray(KnowledgeRow[]::new);
        Arrays.sort(rows, Comparator.comparing(KnowledgeRow::code).thenComparingInt(KnowledgeRow::ruleNo).thenComparing(KnowledgeRow::id));
        int capacity = Integer.highestOneBit(rows.length * 2) * 2;
        mask = capacity - 1;
        keys = new long[capacity];
        first = new int[capacity];
        kind = new byte[rows.length];
        more = new boolean[rows.length];
        from = new int[rows.length];
        until = new int[rows.length];
        limit = new int[rows.length];
        ids = new String[rows.length];
        for (int r = 0; r < rows.length; r++) {
            fill(r, rows[r], r > 0 && rows[r - 1].code().equals(rows[r].code()));
        }
    }

    private void fill(int r, KnowledgeRow row, boolean again) {
        kind[r] = (byte) row.kind().ordinal();
        from[r] = (int) row.from().toEpochDay();
        until[r] = row.until() == null ? Integer.MAX_VALUE : (int) row.until().toEpochDay();
        limit[r] = row.param("limit").isEmpty() ? 0 : Integer.parseInt(row.param("limit"));
        ids[r] = row.id();
        if (again) {
            more[r - 1] = true;
            return;
        }
        int slot = slot(key(row.code()));
        keys[slot] = key(row.code());
        first[slot] = r;
    }

    /** Row and line of a hit in words, for the comparison before anything is timed. */
    String described(int hit, AuditClaim claim) {
        return claim.lines().get((int) (hits[2 * hit] >>> 32)).lineId() + " " + ids[(int) hits[2 * hit]] + " " + hits[2 * hit + 1];
    }

    /** Number of hits, in the order of lines and rows except that what counts together comes last. */
    int audit(AuditClaim claim) {
        size = 0;
        int together = 0;
        boolean man = claim.sex().equals("1");
        boolean hurt = claim.insutype().equals("410");
        boolean inpatient = claim.medType().equals("21") || claim.medType().equals("22") || claim.medType().equals("52");
        List<AuditLine> lines = claim.lines();
        for (int i = 0; i < lines.size(); i++) {
            AuditLine line = lines.get(i);
            int slot = slot(key(line.code()));
            if (keys[slot] == 0 || line.quantity().signum() <= 0) {
                continue;
            }
            int day = (int) line.occurred().toLocalDate().toEpochDay();
            int row = first[slot];
            do {
                if (from[row] <= day && day < until[row]) {
                    switch (kind[row]) {
                        case 0 -> addIf(man, i, row, line);
                        case 1 -> addIf(minor(claim.birthDate(), line.occurred().toLocalDate()), i, row, line);
                        case 2 -> addIf(!hurt, i, row, line);
                        case 3 -> addIf(!inpatient, i, row, line);
                        default -> together = count(together, row, i);
                    }
                }
            } while (more[row++]);
        }
        if (together > 0) {
            checkTogether(claim, together);
        }
        return size;
    }

    private static boolean minor(LocalDate birth, LocalDate day) {
        int years = day.getYear() - birth.getYear();
        boolean later = day.getMonthValue() < birth.getMonthValue()
                || day.getMonthValue() == birth.getMonthValue() && day.getDayOfMonth() < birth.getDayOfMonth();
        return (later ? years - 1 : years) < 18;
    }

    private int count(int together, int row, int line) {
        if (together == counted.length) {
            counted = Arrays.copyOf(counted, together * 2);
        }
        counted[together] = (long) row << 32 | line;
        return together + 1;
    }

    /** Lines of one row and day, in order of time: what exceeds the limit is found. */
    private void checkTogether(AuditClaim claim, int together) {
        Arrays.sort(counted, 0, together);
        for (int c = 0; c < together; c++) {
            int row = (int) (counted[c] >>> 32);
            AuditLine line = claim.lines().get((int) counted[c]);
            long before = 0;
            for (int o = 0; o < together; o++) {
                if (counted[o] >>> 32 == row && o != c) {
                    before += before(claim.lines().get((int) counted[o]), line);
                }
            }
            long whole = line.quantity().longValue();
            long excess = whole - Math.min(whole, Math.max(0, limit[row] - before));
            if (excess > 0) {
                add((int) counted[c], row, share(line, whole, excess));
            }
        }
    }

    private static long before(AuditLine other, AuditLine line) {
        boolean sameDay = other.occurred().toLocalDate().equals(line.occurred().toLocalDate());
        int order = other.occurred().compareTo(line.occurred());
        return sameDay && (order < 0 || order == 0 && other.lineId().compareTo(line.lineId()) < 0) ? other.quantity().longValue() : 0;
    }

    private static long share(AuditLine line, long whole, long excess) {
        return excess == whole ? line.amountFen() : (2 * line.amountFen() * excess + whole) / (2 * whole);
    }

    private void addIf(boolean broken, int line, int row, AuditLine source) {
        if (broken) {
            add(line, row, source.amountFen());
        }
    }

    private void add(int line, int row, long fen) {
        if (2 * size == hits.length) {
            hits = Arrays.copyOf(hits, hits.length * 2);
        }
        hits[2 * size] = (long) line << 32 | row;
        hits[2 * size + 1] = fen;
        size++;
    }

    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Exact: fifteen digits and a leading one, so that no code is 0. */
    private static long key(String code) {
        if (code.length() != 15) {
            return -1;
        }
        long key = 1;
        for (int i = 0; i < 15; i++) {
            key = key * 10 + code.charAt(i) - '0';
        }
        return key;
    }

}
