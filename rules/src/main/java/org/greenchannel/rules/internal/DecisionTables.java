package org.greenchannel.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.UnknownTable;

/** All tables in service; one may be swapped while the others answer. */
public final class DecisionTables implements Decisions {

    /** Folder on the class path with the compiled tables and their index (table, fingerprint, what it was built from). */
    public static final String FOLDER = "/tables/";
    /** The list of compiled tables in {@link #FOLDER}. */
    public static final String INDEX = "index.csv";

    private final Map<String, LoadedTable> tables = new ConcurrentHashMap<>();

    /** The tables compiled when the module was built. */
    public static DecisionTables shipped() {
        DecisionTables shipped = new DecisionTables();
        for (CSVRecord line : index()) {
            shipped.replace(line.get(0), resource(line.get(0).replace('.', '/') + ".kjar"), line.get(1));
        }
        return shipped;
    }

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
        return new TreeSet<>(tables.keySet());
    }

    /**
     * Puts a compiled table into service; answers already under way finish on the old one.
     *
     * @throws IllegalArgumentException when the bytes hold another table; the one in service stays
     */
    public void replace(String table, byte[] kjar, String fingerprint) {
        LoadedTable loaded = LoadedTable.load(kjar, fingerprint);
        if (!loaded.info().table().equals(table)) {
            throw new IllegalArgumentException("these bytes hold " + loaded.info().table() + ", not " + table);
        }
        tables.put(table, loaded);
    }

    private LoadedTable table(String name) {
        LoadedTable table = tables.get(name);
        if (table == null) {
            throw new UnknownTable(name);
        }
        return table;
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
