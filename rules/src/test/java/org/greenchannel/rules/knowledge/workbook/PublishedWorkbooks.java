package org.greenchannel.rules.knowledge.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenchannel.rules.knowledge.CsvLine;

/** The workbooks as published, where the folder of real material is present ({@code -Dgreenchannel.data}). */
final class PublishedWorkbooks {

    /** One line of {@code batches.csv}: which list, imported how, from when. */
    record Batch(String title, WorkbookMapping mapping, ImportRequest request) {
    }

    private PublishedWorkbooks() {
    }

    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("greenchannel.data")).filter(path -> !path.isBlank())
                .map(path -> Path.of(path, "nhsa-knowledge")).filter(Files::isDirectory);
    }

    static List<Batch> batches() throws IOException {
        try (InputStream in = PublishedWorkbooks.class.getResourceAsStream("/knowledge/batches.csv");
             Reader csv = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CsvLine.read("batches.csv", csv).stream().map(line -> new Batch(line.required("title"), mapping(line.required("mapping")),
                    new ImportRequest(LocalDate.parse(line.required("from")), line.required("basis"), line.required("source")))).toList();
        }
    }

    static ImportReport imported(Path folder, Batch batch) {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().contains(batch.title())).findFirst().orElseThrow();
            try (InputStream in = Files.newInputStream(file)) {
                return WorkbookImport.shipped().run(in, WorkbookMapping.shipped(), batch.request());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkbookMapping mapping(String name) {
        return WorkbookMapping.shipped().stream().filter(mapping -> mapping.name().equals(name)).findFirst().orElseThrow();
    }
}
