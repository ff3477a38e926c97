package org.greenchannel.rules.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.NoRuleMatches;
import org.greenchannel.rules.Outcome;
import org.greenchannel.rules.Row;
import org.greenchannel.rules.TwoRulesMatch;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieModule;
import org.kie.api.builder.KieRepository;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One table in service. Sessions are used again, because a new one costs more than the question. */
final class LoadedTable {

    /** One session with the collector its rules write to. */
    private record Seat(KieSession session, Hits hits) {
    }

    private final TableInfo info;
    private final String fingerprint;
    private final KieBase base;
    private final ConcurrentLinkedQueue<Seat> free = new ConcurrentLinkedQueue<>();

    private LoadedTable(TableInfo info, String fingerprint, KieBase base) {
        this.info = info;
        this.fingerprint = fingerprint;
        this.base = base;
    }

    /** Loads compiled bytes; milliseconds, nothing is compiled. */
    static LoadedTable load(byte[] kjar, String fingerprint) {
        KieServices services = KieServices.Factory.get();
        KieRepository repository = services.getRepository();
        KieModule module = repository.addKieModule(services.getResources().newByteArrayResource(kjar));
        try {
            TableInfo info = TableInfo.read(((InternalKieModule) module).getBytes(TableInfo.PATH));
            KieBase base = services.newKieContainer(module.getReleaseId(), LoadedTable.class.getClassLoader()).getKieBase();
            return new LoadedTable(info, fingerprint, base);
        } finally {
            repository.removeKieModule(module.getReleaseId());
        }
    }

    TableInfo info() {
        return info;
    }

    String fingerprint() {
        return fingerprint;
    }

    Decision decide(Facts facts, Map<String, Object> inputs) {
        List<Map.Entry<String, Map<String, Object>>> matched = match(facts).entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> info.rows().get(entry.getKey()).order())).toList();
        List<Map.Entry<String, Map<String, Object>>> chosen = matched.stream().filter(entry -> !isDefault(entry)).toList();
        boolean byDefault = chosen.isEmpty() && !matched.isEmpty();
        List<Row> rows = (byDefault ? matched : chosen).stream().map(this::row).toList();
        return new Decision(info.table(), fingerprint, facts.region(), facts.caseDate(), applyPolicy(facts, rows), byDefault, inputs);
    }

    private List<Row> applyPolicy(Facts facts, List<Row> rows) {
        if (info.hitPolicy().mayBeEmpty()) {
            return rows;
        }
        if (rows.isEmpty()) {
            throw new NoRuleMatches(facts);
        }
        if (info.hitPolicy() == HitPolicy.UNIQUE && rows.size() > 1) {
            throw new TwoRulesMatch(facts, rows.stream().map(Row::ruleId).toList());
        }
        return List.of(rows.get(0));
    }

    private Map<String, Map<String, Object>> match(Facts facts) {
        Seat seat = free.poll();
        if (seat == null) {
            Hits hits = new Hits();
            seat = new Seat(base.newKieSession(), hits);
            seat.session().setGlobal("hits", hits);
        }
        FactHandle handle = seat.session().insert(facts);
        seat.session().fireAllRules();
        seat.session().delete(handle);
        Map<String, Map<String, Object>> found = new LinkedHashMap<>(seat.hits().byRule());
        seat.hits().clear();
        // Only a session that came through whole is used again; one that threw is left to the collector.
        free.offer(seat);
        return found;
    }

    private boolean isDefault(Map.Entry<String, Map<String, Object>> entry) {
        return info.rows().get(entry.getKey()).isDefault();
    }

    private Row row(Map.Entry<String, Map<String, Object>> entry) {
        TableInfo.RowInfo row = info.rows().get(entry.getKey());
        return new Row(entry.getKey(), row.law(), new Outcome(Map.copyOf(entry.getValue())), row.staff(), row.patient(), row.status(),
                row.source());
    }
}
