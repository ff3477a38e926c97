package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.greenchannel.connectors.sandbox.Fault.Kind;

/**
 * Reports back what happened: at least once each, in order within a lane (an order, a payment), with the event's id as
 * Idempotency-Key, again with growing pauses until a 2xx or until the bound.
 */
final class Callbacks {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String system;
    private final SandboxSettings.Callbacks settings;
    private final AtomicReference<String> baseUrl;
    private final ScheduledExecutorService scheduler;
    private final Faults faults;
    /** Told the event's id and delivered or given-up; keeps it in the journal, which leads to {@link #settled}. */
    private final BiConsumer<String, String> outcome;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<String, Deque<String>> lanes = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private boolean begun;

    /** A report and how it stands: pending, delivered or given-up. */
    record Report(String lane, String eventId, String url, JsonNode body, String state, int tries, String lastTry) {
        Report with(String newState) {
            return new Report(lane, eventId, url, body, newState, tries, lastTry);
        }

        /** Waiting for the base address is no try. */
        Report tried(String how, boolean counts) {
            return new Report(lane, eventId, url, body, state, counts ? tries + 1 : tries, how);
        }
    }

    Callbacks(String system, Environment environment, BiConsumer<String, String> outcome) {
        this.system = system + "-callbacks";
        this.settings = environment.settings().callbacks();
        this.baseUrl = environment.callbackBaseUrl();
        this.scheduler = environment.scheduler();
        this.faults = environment.faults();
        this.outcome = outcome;
    }

    /** Takes on a report; it goes out when those before it in its lane are settled. */
    void add(String lane, String eventId, String url, JsonNode body) {
        synchronized (this) {
            reports.put(eventId, new Report(lane, eventId, url, body, "pending", 0, ""));
            lanes.computeIfAbsent(lane, l -> new ArrayDeque<>()).add(eventId);
        }
        next(lane, Duration.ZERO);
    }

    /** Takes on the outcome of a report. */
    synchronized void settled(String eventId, String state) {
        reports.computeIfPresent(eventId, (id, report) -> {
            lanes.get(report.lane()).remove(id);
            return report.with(state);
        });
    }

    /** Begins to send what is pending, once the whole state is back. */
    void begin() {
        List<String> waiting;
        synchronized (this) {
            begun = true;
            waiting = List.copyOf(lanes.keySet());
        }
        waiting.forEach(lane -> next(lane, Duration.ZERO));
    }

    /** Sends a report again that was given up or delivered. */
    void again(String eventId) {
        Report report;
        synchronized (this) {
            report = reports.get(eventId);
        }
        if (report == null) {
            throw new BadCall(404, "EVENT_UNKNOWN");
        }
        if (!"pending".equals(report.state())) {
            add(report.lane(), report.eventId(), report.url(), report.body());
        }
    }

    synchronized List<Report> reports() {
        return List.copyOf(reports.values());
    }

    private void next(String lane, Duration pause) {
        synchronized (this) {
            Deque<String> queue = lanes.get(lane);
            if (!begun || queue == null || queue.isEmpty() || !busy.add(lane)) {
                return;
            }
        }
        scheduler.schedule(() -> attempt(lane), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(String lane) {
        Report report;
        synchronized (this) {
            report = reports.get(lanes.get(lane).peek());
        }
        if (report == null) {
            done(lane, Duration.ZERO);
            return;
        }
        Fault fault = faults.take(system);
        if (fault.kind() == Kind.SLOW) {
            scheduler.schedule(() -> send(report, fault.kind()), fault.millis(), TimeUnit.MILLISECONDS);
        } else {
            send(report, fault.kind());
        }
    }

    private void send(Report report, Kind fault) {
        URI address = address(report);
        if (fault == Kind.FAIL || fault == Kind.DOWN || address == null) {
            judge(report, 0, address == null ? "no-address" : "not-sent");
            return;
        }
        HttpRequest request = request(report, address, fault);
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenCompose(first -> fault == Kind.TWICE
                        ? client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        : CompletableFuture.completedFuture(first))
                .whenComplete((response, failure) -> judge(report, response == null ? 0 : response.statusCode(),
                        failure == null ? "HTTP " + response.statusCode() : "no-answer"));
    }

    private void judge(Report report, int status, String how) {
        Report tried;
        synchronized (this) {
            tried = reports.computeIfPresent(report.eventId(), (id, r) -> r.tried(how, baseUrl.get() != null));
        }
        boolean delivered = status >= 200 && status < 300;
        boolean kept = false;
        try {
            if (delivered || tried.tries() >= settings.attempts()) {
                outcome.accept(report.eventId(), delivered ? "delivered" : "given-up");
                kept = true;
            }
        } finally {
            done(report.lane(), kept ? Duration.ZERO : pauseAfter(tried.tries()));
        }
    }

    private void done(String lane, Duration pause) {
        synchronized (this) {
            busy.remove(lane);
        }
        next(lane, pause);
    }

    private Duration pauseAfter(int tries) {
        Duration pause = settings.retryAfter().multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 20));
        return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
    }

    /** The whole address; null while there is no base address, and for one that is malformed or not under it. */
    private URI address(Report report) {
        String base = baseUrl.get();
        String whole = base != null && report.url().startsWith("/") ? base + report.url() : report.url();
        try {
            return base != null && whole.startsWith(base + "/") ? new URI(whole) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private HttpRequest request(Report report, URI address, Kind fault) {
        String login = settings.user() + ":" + settings.password();
        String body = fault == Kind.GARBAGE ? "<html>garbage" : report.body().toString();
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Basic "
                        + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Idempotency-Key", report.eventId())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build();
    }
}
