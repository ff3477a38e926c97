package org.greenchannel.connectors.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.greenchannel.connectors.ConnectorRejected;
import org.greenchannel.connectors.ConnectorUnavailable;
import org.greenchannel.connectors.ConnectorUnavailable.Reason;
import org.greenchannel.connectors.Guard;

/** Calls one HTTP/JSON counterpart. Reads, and writes with an idempotency key, are safe to repeat and are repeated. */
public final class HttpCalls {

    private static final long LARGEST_ANSWER = 1 << 20;
    private static final int LONGEST_KEY = 200;

    private final String system;
    private final HttpSettings settings;
    private final HttpClient client;
    private final Guard guard;

    public HttpCalls(String system, HttpSettings settings) {
        this.system = system;
        this.settings = settings;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout()).followRedirects(HttpClient.Redirect.NEVER).build();
        this.guard = new Guard(system, settings.attempts(), settings.retryAfter(), settings.concurrentCalls(),
                settings.circuitOpenFor());
    }

    /** Reads; {@code read} turns the answer into a value and may declare it unreadable. */
    public <T> T get(String operation, String path, Function<Answer, T> read) {
        HttpRequest request = request(path).GET().build();
        return guard.repeatable(operation, () -> read.apply(send(operation, request)));
    }

    /** Writes under an idempotency key: the counterpart acts once per key, however often it is told. */
    public <T> T post(String operation, String path, Object body, String key, Function<Answer, T> read) {
        HttpRequest request = request(path).header("Idempotency-Key", checked(key))
                .header("Content-Type", "application/json").POST(json(body)).build();
        return guard.repeatable(operation, () -> read.apply(send(operation, request)));
    }

    /** Asks a question that needs a body and changes nothing. */
    public <T> T ask(String operation, String path, Object body, Function<Answer, T> read) {
        HttpRequest request = request(path).header("Content-Type", "application/json").POST(json(body)).build();
        return guard.repeatable(operation, () -> read.apply(send(operation, request)));
    }

    /** A value as one segment of a path or value of a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(settings.baseUrl() + path))
                .header("Accept", "application/json");
        return settings.authorization() == null ? builder : builder.header("Authorization", settings.authorization());
    }

    private static String checked(String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw new IllegalArgumentException("an idempotency key is 1 to " + LONGEST_KEY + " visible ASCII characters");
        }
        return key;
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a " + body.getClass().getSimpleName() + " cannot be written as JSON");
        }
    }

    private Answer send(String operation, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(request, BoundedBody.upTo(LARGEST_ANSWER));
        try {
            // HttpRequest.timeout ends with the headers; waiting here bounds a trickling body too.
            return judged(operation, call.get(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            call.cancel(true);
            throw unavailable(operation, Reason.TIMED_OUT, "after " + settings.readTimeout().toMillis() + " ms", null);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable(operation, Reason.UNREACHABLE, "interrupted", null);
        } catch (ExecutionException e) {
            throw unavailable(operation, Reason.UNREACHABLE, kindOf(e.getCause()), e.getCause());
        }
    }

    private Answer judged(String operation, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return Answer.read(system, operation, response.body());
        }
        if (status >= 500 || status == 429 || status == 408 || status == 425) {
            throw unavailable(operation, Reason.SERVER_ERROR, "HTTP " + status, null);
        }
        if (status >= 400) {
            throw new ConnectorRejected(system, operation, status, Answer.codeIn(response.body()));
        }
        throw unavailable(operation, Reason.UNREADABLE_ANSWER, "HTTP " + status, null);
    }

    private ConnectorUnavailable unavailable(String operation, Reason reason, String detail, Throwable cause) {
        return new ConnectorUnavailable(system, operation, reason, detail, cause);
    }

    private static String kindOf(Throwable cause) {
        if (cause instanceof ConnectException) {
            return "connection refused";
        }
        return cause instanceof IOException ? "connection broke" : "call failed";
    }
}
