package org.greenchannel.connectors.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.regex.Pattern;
import org.greenchannel.connectors.ConnectorUnavailable;
import org.greenchannel.connectors.ConnectorUnavailable.Reason;

/**
 * A readable answer {@code {"code": ..., "data": {...}}}. Code OK means done; the connector knows which other codes are
 * business answers; every further one is an error inside a successful HTTP answer. The national insurance interface says it as
 * {@code {"infcode": 0, "err_msg": ..., "output": {...}}}: 0 is OK, any other number {@code INF_<number>}; its message is not kept, it may
 * name a person.
 */
public final class Answer {

    /** The code of a call that was carried out. */
    public static final String OK = "OK";
    /** Before the number of a national answer that is not OK. */
    public static final String NATIONAL = "INF_";
    private static final String INFCODE = "infcode";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final String system;
    private final String operation;
    private final String code;
    private final JsonNode data;

    private Answer(String system, String operation, String code, JsonNode data) {
        this.system = system;
        this.operation = operation;
        this.code = code;
        this.data = data;
    }

    static Answer read(String system, String operation, byte[] body) {
        JsonNode tree = parse(body);
        if (tree != null && tree.path(INFCODE).asText("").matches("-?[0-9]{1,9}")) {
            int number = Math.abs(tree.path(INFCODE).asInt());
            return new Answer(system, operation, number == 0 ? OK : NATIONAL + number, tree.path("output"));
        }
        if (tree == null || !tree.path("code").isTextual() || codeOf(tree).isEmpty()) {
            throw new ConnectorUnavailable(system, operation, Reason.UNREADABLE_ANSWER, "no JSON with a code", null);
        }
        return new Answer(system, operation, codeOf(tree), tree.path("data"));
    }

    /** The code of an answer that may be anything; empty when it has none of the usual form. */
    static String codeIn(byte[] body) {
        JsonNode tree = parse(body);
        return tree == null ? "" : codeOf(tree);
    }

    /** The counterpart's code. */
    public String code() {
        return code;
    }

    /** Whether the call was carried out. */
    public boolean isOk() {
        return OK.equals(code);
    }

    /** The data of a call that was carried out; any other code and any missing part is a technical failure. */
    public <T> T as(Class<T> type) {
        requireOk();
        try {
            // The cause is dropped: Jackson's messages quote the answer, which may name a person.
            T value = Json.MAPPER.treeToValue(data, type);
            if (value != null) {
                return value;
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw unreadable(type.getSimpleName() + " does not have the agreed form");
        }
        throw unreadable("no " + type.getSimpleName());
    }

    /** A technical failure unless the call was carried out. */
    public void requireOk() {
        if (!isOk()) {
            throw new ConnectorUnavailable(system, operation, Reason.ERROR_ANSWER, code, null);
        }
    }

    /** The failure of an answer that contradicts the call. */
    public ConnectorUnavailable unreadable(String detail) {
        return new ConnectorUnavailable(system, operation, Reason.UNREADABLE_ANSWER, detail, null);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            return null;
        }
    }

    private static String codeOf(JsonNode tree) {
        String code = tree.path("code").asText("");
        return CODE.matcher(code).matches() ? code : "";
    }
}
