package org.greenchannel.connectors.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Where the sandbox lives and how it plays.
 *
 * @param host          a loopback address
 * @param httpPort      0 for any free one
 * @param smtpPort      0 for any free one
 * @param dataDirectory its state; a second sandbox on the same folder is refused
 * @param callbacks     where and how it reports back
 * @param carrier       how parcels move
 * @param departments   which hospital departments publish slots
 * @param locale        zh-CN or en: language of the pages unless asked for, and of the carrier's events
 * @param clock         the present; its zone is that of the slots
 */
public record SandboxSettings(String host, int httpPort, int smtpPort, Path dataDirectory, Callbacks callbacks,
                              Carrier carrier, List<DepartmentSeed> departments, String locale, Clock clock) {
    public SandboxSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(dataDirectory, "dataDirectory");
        Objects.requireNonNull(callbacks, "callbacks");
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(clock, "clock");
        departments = List.copyOf(departments);
        locale = locale != null && locale.startsWith("en") ? "en" : "zh-CN";
    }

    /**
     * How the sandbox reports back.
     *
     * @param baseUrl       such as {@code http://127.0.0.1:8080}; null until {@link SandboxServer#callbacksTo} tells
     * @param retryAfter    pause after the first failure; doubled up to {@code longestPause}
     * @param attempts      tries of one report before it is given up (and can be sent again by hand)
     */
    public record Callbacks(String baseUrl, String user, String password, Duration retryAfter, Duration longestPause,
                            int attempts) {

        /** Half a second, doubling up to 15 s, 60 tries: about a quarter of an hour. */
        public static Callbacks to(String baseUrl, String user, String password) {
            return new Callbacks(baseUrl, user, password, Duration.ofMillis(500), Duration.ofSeconds(15), 60);
        }

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "Callbacks[" + baseUrl + ", " + user + "]";
        }
    }

    /** How parcels move: by themselves with a pause between the events, or only when told. */
    public record Carrier(boolean movesByItself, Duration pause) { }

    /** On this folder, any free ports, the shipped departments, parcels that move only when told, the system's clock. */
    public static SandboxSettings in(Path dataDirectory) {
        return new SandboxSettings("127.0.0.1", 0, 0, dataDirectory, Callbacks.to(null, "sandbox", ""),
                new Carrier(false, Duration.ofSeconds(2)), DepartmentSeed.shipped(), "zh-CN",
                Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /** On these ports. */
    public SandboxSettings withPorts(int http, int smtp) {
        return new SandboxSettings(host, http, smtp, dataDirectory, callbacks, carrier, departments, locale, clock);
    }

    /** On this folder. */
    public SandboxSettings withDataDirectory(Path folder) {
        return new SandboxSettings(host, httpPort, smtpPort, folder, callbacks, carrier, departments, locale, clock);
    }

    /** Reporting back like this. */
    public SandboxSettings withCallbacks(Callbacks to) {
        return new SandboxSettings(host, httpPort, smtpPort, dataDirectory, to, carrier, departments, locale, clock);
    }

    /** With parcels that move like this. */
    public SandboxSettings withCarrier(boolean movesByItself, Duration pause) {
        return new SandboxSettings(host, httpPort, smtpPort, dataDirectory, callbacks,
                new Carrier(movesByItself, pause), departments, locale, clock);
    }

    /** With these departments. */
    public SandboxSettings withDepartments(List<DepartmentSeed> seeds) {
        return new SandboxSettings(host, httpPort, smtpPort, dataDirectory, callbacks, carrier, seeds, locale, clock);
    }

    /** In this language. */
    public SandboxSettings withLocale(String language) {
        return new SandboxSettings(host, httpPort, smtpPort, dataDirectory, callbacks, carrier, departments, language,
                clock);
    }

    /** At this time. */
    public SandboxSettings withClock(Clock present) {
        return new SandboxSettings(host, httpPort, smtpPort, dataDirectory, callbacks, carrier, departments, locale,
                present);
    }
}
