package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.connectors.insurer.InsurerFields;

/** Plays the insurer's core: takes filings of care out of region by the national messages 2501 and 2502. */
final class SandboxInsurer extends PlayedSystem {

    private static final String REGISTERED = "registered";
    private static final String REVOKED = "revoked";
    private static final String REFUSED = "refused";
    private static final String BARRED = "barred";
    private static final String NONE = "NONE";
    private static final String CODE = "code";
    private static final String PERSON = "person";
    private static final String FILING = "filing";
    private static final String FILING_NO = "filingNo";

    private final InsurerFields fields = InsurerFields.shipped();
    private final Map<String, Filing> filings = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, String> barred = new HashMap<>();

    /** A filing the core holds. */
    record Filing(String filingNo, String person, String number, String classCode, String place, String from, String until,
                  boolean revoked) { }

    SandboxInsurer(SandboxSettings settings) {
        super("insurer", settings.clock());
    }

    @Override
    Reply answer(Call call) {
        if (!call.is("POST")) {
            throw new BadCall(404, "NO_SUCH_OPERATION");
        }
        String infno = call.tree().path(fields.theirs("*", "envelope", "infno")).asText();
        return switch (infno) {
            case "2501" -> once(call, () -> register(call.tree()));
            case "2502" -> once(call, () -> revoke(call.tree()));
            default -> throw new BadCall(400, "NO_SUCH_MESSAGE");
        };
    }

    @Override
    Reply control(Call call) {
        if (!call.is("POST", "persons", "*")) {
            return super.control(call);
        }
        String code = call.tree().path(CODE).asText(NONE);
        if (!NONE.equals(code) && !fields.part("*", "refusal").containsKey(code)) {
            throw new BadCall(422, "NO_SUCH_REFUSAL");
        }
        record(BARRED, Map.of(PERSON, call.part(1), CODE, code));
        return Reply.ok(Map.of(PERSON, call.part(1), CODE, code));
    }

    private Deed register(JsonNode envelope) {
        String person = said(envelope, "2501", PERSON);
        String bar = barred.get(person);
        if (bar != null) {
            return refused(bar);
        }
        Filing filing = new Filing(newId("BA"), person, said(envelope, "2501", "number"), said(envelope, "2501", "classCode"),
                said(envelope, "2501", "place"), said(envelope, "2501", "from"), node(envelope, "2501").path(
                fields.theirs("2501", FILING, "until")).asText(""), false);
        return new Deed(REGISTERED, filing, Reply.national(0, Map.of(fields.theirs("2501", "output", FILING_NO), filing.filingNo())));
    }

    private Deed revoke(JsonNode envelope) {
        Filing filing = filings.get(said(envelope, "2502", FILING_NO));
        if (filing == null || !filing.person().equals(said(envelope, "2502", PERSON))) {
            return refused("FILING_UNKNOWN");
        }
        return new Deed(REVOKED, Map.of(FILING_NO, filing.filingNo()), Reply.national(0, Map.of()));
    }

    private Deed refused(String code) {
        return new Deed(REFUSED, Map.of(CODE, code), Reply.national(-Integer.parseInt(fields.theirs("*", "refusal", code)), Map.of()));
    }

    private JsonNode node(JsonNode envelope, String infno) {
        return envelope.path(fields.theirs(infno, "envelope", "input")).path(fields.theirs(infno, "node", FILING));
    }

    private String said(JsonNode envelope, String infno, String ours) {
        JsonNode value = node(envelope, infno).path(fields.theirs(infno, FILING, ours));
        if (!value.isTextual()) {
            throw new BadCall(400, "FIELD_WRONG_OR_MISSING");
        }
        return value.asText();
    }

    @Override
    void apply(String type, JsonNode facts, OffsetDateTime at) {
        switch (type) {
            case REGISTERED -> {
                Filing filing = read(facts, Filing.class);
                filings.put(filing.filingNo(), filing);
                order.add(filing.filingNo());
            }
            case REVOKED -> filings.computeIfPresent(facts.path(FILING_NO).asText(), (no, f) -> new Filing(no, f.person(),
                    f.number(), f.classCode(), f.place(), f.from(), f.until(), true));
            case BARRED -> {
                if (NONE.equals(facts.path(CODE).asText())) {
                    barred.remove(facts.path(PERSON).asText());
                } else {
                    barred.put(facts.path(PERSON).asText(), facts.path(CODE).asText());
                }
            }
            default -> { }
        }
    }

    synchronized List<Filing> filings() {
        return order.stream().map(filings::get).toList();
    }
}
