package org.greenchannel.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.greenchannel.connectors.http.HttpSettings;
import org.greenchannel.connectors.http.Json;
import org.greenchannel.connectors.sandbox.SandboxServer;
import org.greenchannel.connectors.sandbox.SandboxSettings;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox of its own for each test, on Sunday 2026-11-22 at eight in the morning in China. */
public final class SandboxFixture implements BeforeEachCallback, AfterEachCallback {

    public static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T08:00:00+08:00");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final UnaryOperator<SandboxSettings> change;
    private Path folder;
    private SandboxServer server;

    public SandboxFixture() {
        this(UnaryOperator.identity());
    }

    public SandboxFixture(UnaryOperator<SandboxSettings> change) {
        this.change = change;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("sandbox");
        server = SandboxServer.start(settings());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        server.close();
        delete(folder);
    }

    public SandboxSettings settings() {
        return change.apply(SandboxSettings.in(folder)
                .withClock(Clock.fixed(NOW.toInstant(), ZoneId.of("Asia/Shanghai")))
                .withCallbacks(new SandboxSettings.Callbacks(null, "sandbox", "secret", Duration.ofMillis(20),
                        Duration.ofMillis(100), 100)));
    }

    public Path folder() {
        return folder;
    }

    public SandboxServer server() {
        return server;
    }

    /** For tests: long time-outs on a busy machine, one try, a wide bulkhead. */
    public static HttpSettings settingsFor(String baseUrl) {
        return settingsFor(baseUrl, 1);
    }

    public static HttpSettings settingsFor(String baseUrl, int attempts) {
        return new HttpSettings(baseUrl, null, Duration.ofSeconds(5), Duration.ofSeconds(10), attempts,
                Duration.ofMillis(10), 64, Duration.ofSeconds(15));
    }

    public void fault(String system, String kind, int times) {
        fault(system, kind, times, 0, false);
    }

    public void fault(String system, String kind, int times, long millis, boolean after) {
        HttpResponse<String> answer = post("/_control/faults", "{\"system\":\"" + system + "\",\"kind\":\"" + kind
                + "\",\"times\":" + times + ",\"millis\":" + millis + ",\"after\":" + after + "}", null);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    public JsonNode view(String path) {
        try {
            return Json.MAPPER.readTree(get("/_api/" + path).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(server.url() + path)).build());
    }

    public HttpResponse<String> post(String path, String body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(key == null ? request.build() : request.header("Idempotency-Key", key).build());
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
