package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenchannel.connectors.http.Json;

/**
 * A system the sandbox plays. What happened is written to its journal first and then applied, the same way when it
 * happens and when the journal is read again; an idempotency key gets its first answer for ever.
 */
abstract class PlayedSystem implements Closeable {

    private static final int ID_DIGITS = 12;

    private final String name;
    private final Clock clock;
    private final Map<String, Entry> answered = new HashMap<>();
    private Journal journal;

    /** One line of the journal; key, fingerprint and reply only for what an outsider asked for. */
    record Entry(OffsetDateTime at, String type, JsonNode facts, String key, String fingerprint, Reply reply) { }

    /** What a request leads to: the facts to keep, and the answer. */
    record Deed(String type, Object facts, Reply reply) { }

    PlayedSystem(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    final String name() {
        return name;
    }

    /** Reads the journal; the system is as it was. */
    final synchronized void open(SandboxSettings settings) throws IOException {
        journal = Journal.open(settings.dataDirectory().resolve(name + ".journal"), line -> replay(line));
    }

    /** Answers a request from outside; may throw {@link BadCall}. */
    abstract Reply answer(Call call);

    /** Takes a fact into the state; called under this system's lock. */
    abstract void apply(String type, JsonNode facts, OffsetDateTime at);

    /** What this system can be told by the person who plays; unknown wishes are a 404. */
    Reply control(Call call) {
        throw new BadCall(404, "NO_SUCH_CONTROL");
    }

    /** Begins what runs by itself, once the whole state is back. */
    void begin() { }

    /** Does the deed once per key: the same key gets the first answer, with another request a 409. */
    final synchronized Reply once(Call call, Supplier<Deed> deed) {
        if (call.key() == null) {
            throw new BadCall(400, "IDEMPOTENCY_KEY_MISSING");
        }
        String fingerprint = call.fingerprint();
        Entry first = answered.get(call.key());
        if (first != null) {
            return first.fingerprint().equals(fingerprint) ? first.reply() : Reply.error(409, "IDEMPOTENCY_KEY_REUSED");
        }
        Deed done = deed.get();
        keep(new Entry(now(), done.type(), Json.MAPPER.valueToTree(done.facts()), call.key(), fingerprint,
                done.reply()));
        return done.reply();
    }

    /** Keeps a fact that nobody outside asked for. */
    final synchronized void record(String type, Object facts) {
        keep(new Entry(now(), type, Json.MAPPER.valueToTree(facts), null, null, null));
    }

    final OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** An id that is unique over all folders: the other side remembers ids longer than a sandbox lives. */
    static String newId(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, ID_DIGITS).toUpperCase(Locale.ROOT);
    }

    static <T> T read(JsonNode facts, Class<T> type) {
        try {
            return Json.MAPPER.treeToValue(facts, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a journal entry does not have the form of " + type.getSimpleName(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (journal != null) {
            journal.close();
        }
    }

    private void keep(Entry entry) {
        journal.append(entry);
        take(entry);
    }

    private synchronized void replay(JsonNode line) {
        take(read(line, Entry.class));
    }

    private void take(Entry entry) {
        if (entry.key() != null) {
            answered.put(entry.key(), entry);
        }
        apply(entry.type(), entry.facts(), entry.at());
    }
}
