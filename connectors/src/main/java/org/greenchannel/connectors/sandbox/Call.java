package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.greenchannel.connectors.http.Json;

/**
 * One request to a played system.
 *
 * @param path segments after the system's name, decoded
 * @param key  the Idempotency-Key, or null
 */
record Call(String method, List<String> path, Map<String, String> query, byte[] body, String key) {

    /** Whether method and path fit; {@code *} stands for any one segment. */
    boolean is(String wantedMethod, String... pattern) {
        if (!method.equals(wantedMethod) || path.size() != pattern.length) {
            return false;
        }
        for (int i = 0; i < pattern.length; i++) {
            if (!"*".equals(pattern[i]) && !pattern[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    String part(int index) {
        return path.get(index);
    }

    /** The body as a value; a malformed one is a 400. */
    <T> T as(Class<T> type) {
        try {
            T value = Json.MAPPER.treeToValue(tree(), type);
            if (value != null) {
                return value;
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BadCall(400, "FIELD_WRONG_OR_MISSING");
        }
        throw new BadCall(400, "BODY_MISSING");
    }

    /** The body as a tree; an empty one is an empty object. */
    JsonNode tree() {
        try {
            return body.length == 0 ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new BadCall(400, "BODY_UNREADABLE");
        }
    }

    /** A time from the query, or null. */
    OffsetDateTime time(String name) {
        try {
            return query.containsKey(name) ? OffsetDateTime.parse(query.get(name)) : null;
        } catch (DateTimeParseException e) {
            throw new BadCall(400, "TIME_UNREADABLE");
        }
    }

    /** Equal for equal requests, whatever the white space in their bodies. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + " " + path + "\n" + tree()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
