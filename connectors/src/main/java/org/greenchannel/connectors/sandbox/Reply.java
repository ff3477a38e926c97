package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.greenchannel.connectors.http.Answer;
import org.greenchannel.connectors.http.Json;

/**
 * What a played system answers: {@code {"code": ..., "data": ...}} under an HTTP status; without a code the data is the whole answer, in a
 * form of the system's own.
 */
record Reply(int status, String code, JsonNode data) {

    /** Carried out. */
    static Reply ok(Object data) {
        return new Reply(200, Answer.OK, Json.MAPPER.valueToTree(data));
    }

    /** A business answer other than yes. */
    static Reply no(String code) {
        return new Reply(200, code, null);
    }

    /** The call is wrong (4xx) or the system is (5xx). */
    static Reply error(int status, String code) {
        return new Reply(status, code, null);
    }

    /** An answer of the national insurance interface: 0 is done. */
    static Reply national(int infcode, Object output) {
        return new Reply(200, null, Json.MAPPER.createObjectNode().put("infcode", infcode).put("err_msg", "")
                .set("output", Json.MAPPER.valueToTree(output)));
    }
}
