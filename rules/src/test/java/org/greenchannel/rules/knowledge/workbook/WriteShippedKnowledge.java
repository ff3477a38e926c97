package org.greenchannel.rules.knowledge.workbook;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.greenchannel.rules.knowledge.KnowledgeCsv;

/** Writes the shipped rows from the published workbooks: {@code -Dgreenchannel.data=<folder>}, argument: the knowledge folder. */
final class WriteShippedKnowledge {

    private WriteShippedKnowledge() {
    }

    public static void main(String[] args) throws IOException {
        Path from = PublishedWorkbooks.folder().orElseThrow();
        for (PublishedWorkbooks.Batch batch : PublishedWorkbooks.batches()) {
            ImportReport report = PublishedWorkbooks.imported(from, batch);
            System.out.printf("%s [%s]: %d accepted, %d rejected, %d held, %d skipped, %d unmatched%n", batch.title(), report.mapping(),
                    report.accepted().size(), report.rejected().size(), report.held().size(), report.skipped().size(), report.unmatched().size());
            List.of(report.rejected(), report.skipped(), report.unmatched(), report.held()).forEach(list -> list.forEach(System.out::println));
            try (Writer out = Files.newBufferedWriter(Path.of(args[0], batch.mapping().kind().fileName() + ".csv"))) {
                KnowledgeCsv.write(batch.mapping().kind(), report.accepted(), out);
            }
        }
    }
}
