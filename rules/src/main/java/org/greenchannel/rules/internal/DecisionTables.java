package org.greenchannel.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.greenchannel.rules.CompiledTable;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.UnknownTable;

/**
 * All tables in service: one immutable set behind one reference, so that a swap is seen whole or not at all.
 */
public final class DecisionTables implements Decisions {

    /** Folder on the class path with the compiled tables and their index (table, fingerprint, what it was built from). */
    public static final String FOLDER = "/tables/";
    /** The list of compiled tables in {@link #FOLDER}. */
    public static final String INDEX = "index.csv";

    private volatile View now = new View(Map.of());

    /** The tables of one moment; swaps that come later do not reach it. */
    private record View(Map<String, LoadedTable> loaded) implements Decisions {

        @Override
        public Decision decide(Facts facts) {
            return table(facts.table()).decide(facts, FactsReader.inputs(facts));
        }

        @Override
        public String fingerprint(String table) {
            return table(table).fingerprint();
        }

        @Override
        public Set<String> tables() {
            return new TreeSet<>(loaded.keySet());
        }

        private LoadedTable table(String name) {
            LoadedTable table = loaded.get(name);
            if (table == null) {
                throw new UnknownTable(name);
            }
            return table;
        }
    }

    /** The tables compiled when the module was built. */
    public static DecisionTables shipped() {
        List<CompiledTable> all = new ArrayList<>();
        for (CSVRecord line : index()) {
            all.add(new CompiledTable(line.get(0), line.get(1), 0, resource(line.get(0).replace('.', '/') + ".kjar")));
        }
        DecisionTables shipped = new DecisionTables();
        shipped.replace(all);
        return shipped;
    }

    @Override
    public Decision decide(Facts facts) {
        return now.decide(facts);
    }

    @Override
    public String fingerprint(String table) {
        return now.fingerprint(table);
    }

    @Override
    public Set<String> tables() {
        return now.tables();
    }

    @Override
    public Decisions view() {
        return now;
    }

    /**
     * Puts a compiled table into service; answers already under way finish on the old one.
     *
     * @throws IllegalArgumentException when the bytes hold another table; the one in service stays
     */
    public void replace(String table, byte[] kjar, String fingerprint) {
        replace(List.of(new CompiledTable(table, fingerprint, 0, kjar)));
    }

    /**
     * Puts several compiled tables into service at one moment.
     *
     * @throws IllegalArgumentException when the bytes of one hold another table; all in service stay
     */
    public synchronized void replace(Collection<CompiledTable> compiled) {
        Map<String, LoadedTable> next = new HashMap<>(now.loaded());
        for (CompiledTable table : compiled) {
            LoadedTable loaded = LoadedTable.load(table.kjar(), table.fingerprint());
            if (!loaded.info().table().equals(table.table())) {
                throw new IllegalArgumentException("these bytes hold " + loaded.info().table() + ", not " + table.table());
            }
            next.put(table.table(), loaded);
        }
        now = new View(Map.copyOf(next));
    }

    /** The question a table in service answers, Chinese · English. */
    public String title(String table) {
        return now.table(table).info().title();
    }

    /** The number of rows of a table in service. */
    public int rules(String table) {
        return now.table(table).info().rows().size();
    }

    /** The compiled bytes of a table as shipped. */
    public static CompiledTable shipped(String table) {
        for (CSVRecord line : index()) {
            if (line.get(0).equals(table)) {
                return new CompiledTable(table, line.get(1), 0, resource(table.replace('.', '/') + ".kjar"));
            }
        }
        throw new UnknownTable(table);
    }

    /** The workbook of a table as shipped. */
    public static byte[] shippedWorkbook(String table) {
        return resource(table.replace('.', '/') + ".drl.xlsx");
    }

    /** The examples of a table as shipped. */
    public static byte[] shippedExamples(String table) {
        return resource(table.replace('.', '/') + ".examples.csv");
    }

    private static Iterable<CSVRecord> index() {
        try {
            return CSVFormat.DEFAULT.parse(new InputStreamReader(
                    new java.io.ByteArrayInputStream(resource(INDEX)), StandardCharsets.UTF_8)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in = DecisionTables.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + path + " is not on the class path: build the module rules first");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
