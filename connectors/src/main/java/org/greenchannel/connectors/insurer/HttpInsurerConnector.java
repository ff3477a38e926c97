package org.greenchannel.connectors.insurer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.greenchannel.connectors.http.Answer;
import org.greenchannel.connectors.http.HttpCalls;
import org.greenchannel.connectors.http.HttpSettings;

/** The core over HTTP and the national envelope; names of fields and codes come from {@link InsurerFields}. */
public final class HttpInsurerConnector implements InsurerConnector {

    private static final String REGISTER = "2501";
    private static final String REVOKE = "2502";
    private static final String FILING = "filing";
    private static final String FILING_NO = "filingNo";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final HttpCalls calls;
    private final InsurerFields fields;

    public HttpInsurerConnector(HttpSettings settings, InsurerFields fields) {
        this.calls = new HttpCalls("insurer", settings);
        this.fields = fields;
    }

    @Override
    public FilingReceipt register(FilingMessage filing, String idempotencyKey) {
        Map<String, Object> values = new HashMap<>();
        values.put("person", filing.person());
        values.put("number", filing.number());
        values.put("classCode", fields.theirs(REGISTER, "class", filing.filingClass()));
        values.put("place", filing.place());
        values.put("institution", filing.institution());
        values.put("from", filing.from().toString());
        values.put("until", filing.until() == null ? null : filing.until().toString());
        values.put("reason", filing.reason());
        String theirNumber = fields.theirs(REGISTER, "output", FILING_NO);
        return calls.post("register", "", envelope(REGISTER, filing.insured(), filing.place(), idempotencyKey, filing.at(), values), idempotencyKey,
                answer -> receipt(answer, answer.isOk() ? text(answer, theirNumber) : null));
    }

    @Override
    public FilingReceipt revoke(FilingWithdrawal withdrawal, String idempotencyKey) {
        Map<String, Object> values = new HashMap<>();
        values.put("person", withdrawal.person());
        values.put(FILING_NO, withdrawal.filingNo());
        values.put("reason", withdrawal.reason());
        return calls.post("revoke", "", envelope(REVOKE, withdrawal.insured(), withdrawal.place(), idempotencyKey, withdrawal.at(), values), idempotencyKey,
                answer -> receipt(answer, withdrawal.filingNo()));
    }

    private FilingReceipt receipt(Answer answer, String filingNo) {
        if (answer.isOk()) {
            return new FilingReceipt.Done(filingNo);
        }
        return fields.refusal(answer.code().replaceFirst("^" + Answer.NATIONAL, "")).<FilingReceipt>map(FilingReceipt.Refused::new)
                .orElseGet(() -> {
                    answer.requireOk();
                    throw new IllegalStateException("an answer that is not done is a failure");
                });
    }

    private static String text(Answer answer, String name) {
        JsonNode value = answer.as(JsonNode.class).path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw answer.unreadable("no " + name);
        }
        return value.asText();
    }

    private Map<String, Object> envelope(String infno, String insured, String place, String msgid, OffsetDateTime at,
                                         Map<String, Object> values) {
        Map<String, Object> node = new LinkedHashMap<>();
        fields.part(infno, FILING).forEach((ours, theirs) -> put(node, theirs, values.get(ours)));
        Map<String, Object> said = new HashMap<>();
        said.put("infno", infno);
        said.put("msgid", msgid);
        said.put("place", place);
        said.put("insured", insured);
        said.put("operator", fields.theirs(infno, "constant", "operator"));
        said.put("time", at.atZoneSameInstant(CHINA).format(TIME));
        said.put("version", fields.theirs(infno, "constant", "version"));
        said.put("input", Map.of(fields.theirs(infno, "node", FILING), node));
        Map<String, Object> envelope = new LinkedHashMap<>();
        fields.part("*", "envelope").forEach((ours, theirs) -> put(envelope, theirs, said.get(ours)));
        return envelope;
    }

    private static void put(Map<String, Object> node, String name, Object value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
