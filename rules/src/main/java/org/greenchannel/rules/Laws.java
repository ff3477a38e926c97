package org.greenchannel.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The articles that rules, knowledge and messages cite, from laws.csv. */
public final class Laws {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true).get();
    private static final Laws SHIPPED = load();

    private final Map<String, Law> byKey;

    private Laws(Map<String, Law> byKey) {
        this.byKey = Collections.unmodifiableMap(byKey);
    }

    /**
     * One article.
     *
     * @param key     {@code <LAW>#<article>}
     * @param title   the law's name, Chinese / English
     * @param article the article as people cite it, Chinese / English
     * @param from    first day in force; {@link LocalDate#MIN} when unbounded
     * @param until   first day no longer in force; {@link LocalDate#MAX} when unbounded
     * @param text    what it says, in short, Chinese / English
     */
    public record Law(String key, String title, String article, LocalDate from, LocalDate until, String text) {

        /** Whether the article holds on every day from {@code first} (inclusive) to {@code end} (exclusive). */
        public boolean covers(LocalDate first, LocalDate end) {
            return !first.isBefore(from) && !end.isAfter(until);
        }

        /** Title and article as people cite them. */
        public Messages cited() {
            Messages titles = bothLanguages(title);
            Messages articles = bothLanguages(article);
            return new Messages(titles.zh() + " " + articles.zh(), titles.en() + ", " + articles.en());
        }

        /** What it says, in short. */
        public Messages words() {
            return bothLanguages(text);
        }

        /** The list writes both languages into one cell. */
        private static Messages bothLanguages(String cell) {
            String[] both = cell.split(" ?/ (?=[0-9A-Za-z])", 2);
            return new Messages(both[0], both[both.length - 1]);
        }
    }

    /** The list shipped with the module. */
    public static Laws shipped() {
        return SHIPPED;
    }

    /** Reads a list with the columns key, title, article, from, until, text. */
    public static Laws read(Reader csv) throws IOException {
        Map<String, Law> laws = new LinkedHashMap<>();
        for (CSVRecord line : FORMAT.parse(csv)) {
            Law law = new Law(line.get("key"), line.get("title"), line.get("article"), day(line.get("from"), LocalDate.MIN),
                    day(line.get("until"), LocalDate.MAX), line.get("text"));
            if (laws.put(law.key(), law) != null) {
                throw new IllegalArgumentException("laws.csv line " + line.getRecordNumber() + ": key " + law.key() + " appears twice");
            }
        }
        return new Laws(laws);
    }

    /** The article with this key. */
    public Optional<Law> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All keys, in the order of the file. */
    public Set<String> keys() {
        return byKey.keySet();
    }

    private static LocalDate day(String cell, LocalDate open) {
        return cell.isBlank() || cell.equals("*") ? open : LocalDate.parse(cell);
    }

    private static Laws load() {
        try (InputStream in = Laws.class.getResourceAsStream("/laws.csv")) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
