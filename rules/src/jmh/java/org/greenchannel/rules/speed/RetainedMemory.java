package org.greenchannel.rules.speed;

import java.util.List;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;

/** Prints how many MB a snapshot with its rows keeps on the heap: {@code RetainedMemory <rows>}. */
final class RetainedMemory {

    private RetainedMemory() {
    }

    public static void main(String[] args) throws InterruptedException {
        KnowledgeSnapshot warm = KnowledgeSnapshot.of(Cases.rows(1000));
        long before = used();
        KnowledgeSnapshot snapshot = KnowledgeSnapshot.of(rows(Integer.parseInt(args[0])));
        long after = used();
        System.out.printf("%d%n", (after - before) / 1_000_000);
        if (snapshot.size() + warm.size() == 0) {
            throw new IllegalStateException("nothing was kept");
        }
    }

    private static List<KnowledgeRow> rows(int count) {
        return Cases.rows(count);
    }

    /** Used heap once nothing more can be collected. */
    private static long used() throws InterruptedException {
        long last = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            System.gc();
            Thread.sleep(100);
            long now = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            if (Math.abs(last - now) < 100_000) {
                return now;
            }
            last = now;
        }
        return last;
    }
}
