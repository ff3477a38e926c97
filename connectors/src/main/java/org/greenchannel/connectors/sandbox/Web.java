package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.connectors.http.Json;

/** Reads requests from and writes answers to the JDK's server. */
final class Web {

    private static final int LARGEST_BODY = 1 << 20;
    private static final int LONGEST_KEY = 200;

    private Web() { }

    /** The decoded segments of a raw path. */
    static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        for (String segment : rawPath.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(decoded(segment.replace("+", "%2B")));
            }
        }
        return segments;
    }

    /** The request without the first {@code skipped} segments of its path; too large a body is a 413. */
    static Call call(HttpExchange exchange, List<String> segments, int skipped) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new BadCall(413, "BODY_TOO_LARGE");
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new BadCall(400, "IDEMPOTENCY_KEY_MALFORMED");
        }
        return new Call(exchange.getRequestMethod(), segments.subList(Math.min(skipped, segments.size()),
                segments.size()), query(exchange.getRequestURI().getRawQuery()), body, key);
    }

    static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    static void write(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.code() == null) {
            write(exchange, reply.status(), "application/json", reply.data().toString());
            return;
        }
        ObjectNode body = Json.MAPPER.createObjectNode().put("code", reply.code());
        if (reply.data() != null) {
            body.set("data", reply.data());
        }
        write(exchange, reply.status(), "application/json", body.toString());
    }

    static void writeJson(HttpExchange exchange, Object value) throws IOException {
        try {
            write(exchange, 200, "application/json", Json.MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view cannot be written as JSON", e);
        }
    }

    static void write(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Sends a browser back to a page. */
    static void seeOther(HttpExchange exchange, String page) throws IOException {
        exchange.getResponseHeaders().set("Location", page);
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadCall(400, "ADDRESS_MALFORMED");
        }
    }
}
