package org.greenchannel.connectors.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Plays every counterpart over HTTP and SMTP on a loopback address, with pages for people and switches for faults. */
public final class SandboxServer implements AutoCloseable {

    private static final int WORKERS = 12;
    private static final int WAITING = 256;
    private static final int BACKLOG = 128;
    private static final int PATIENCE_SECONDS = 5;

    private final List<Closeable> open = new ArrayList<>();
    private final Map<String, PlayedSystem> played = new LinkedHashMap<>();
    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(2, daemon("sandbox-timer"),
            new ThreadPoolExecutor.DiscardPolicy());
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(WORKERS, WORKERS, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING), daemon("sandbox-http"));
    private final AtomicReference<String> callbackBaseUrl = new AtomicReference<>();
    private final AtomicReference<String> ownBaseUrl = new AtomicReference<>();
    private HttpServer http;
    private SandboxMail mail;

    private SandboxServer() { }

    /**
     * Starts the sandbox with the state of its folder.
     *
     * @throws IOException when a port is taken, the folder is in use by another sandbox, or a journal is damaged
     */
    public static SandboxServer start(SandboxSettings settings) throws IOException {
        InetAddress address = InetAddress.getByName(settings.host());
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException("the sandbox listens on a loopback address only");
        }
        // Else every answer on a kept connection waits 40 ms for the client's delayed acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        SandboxServer server = new SandboxServer();
        try {
            server.run(settings, address);
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void run(SandboxSettings settings, InetAddress address) throws IOException {
        lock(settings);
        http = HttpServer.create(new InetSocketAddress(address, settings.httpPort()), BACKLOG);
        ownBaseUrl.set("http://" + settings.host() + ":" + http.getAddress().getPort());
        callbacksTo(settings.callbacks().baseUrl());
        Faults faults = new Faults(List.of("hospital", "ca", "carrier", "payment", "sms", "mail",
                "insurer", "carrier-callbacks", "payment-callbacks"));
        Environment environment = new Environment(settings, faults, scheduler, callbackBaseUrl, ownBaseUrl);
        http.createContext("/", built(settings, environment));
        http.setExecutor(workers);
        for (PlayedSystem system : played.values()) {
            open.add(system);
            system.open(settings);
        }
        for (PlayedSystem system : played.values()) {
            system.begin();
        }
        http.start();
    }

    private FrontDoor built(SandboxSettings settings, Environment environment) {
        SandboxHospital hospital = new SandboxHospital(settings);
        SandboxCertificates ca = new SandboxCertificates(settings);
        SandboxCarrier carrier = new SandboxCarrier(environment);
        SandboxPayment payment = new SandboxPayment(environment);
        SandboxSms sms = new SandboxSms(settings);
        SandboxInsurer insurer = new SandboxInsurer(settings);
        mail = new SandboxMail(settings, environment.faults());
        for (PlayedSystem system : List.of(hospital, ca, carrier, payment, sms, mail, insurer)) {
            played.put(system.name(), system);
        }
        ControlRoom controlRoom = new ControlRoom(environment.faults(), mail, ca, carrier, payment, insurer);
        Pages pages = new Pages(settings, environment.faults(), hospital, ca, carrier, payment, mail, sms,
                insurer);
        return new FrontDoor(played, environment, workers, controlRoom,
                new Views(hospital, ca, carrier, payment, mail, sms, insurer), pages);
    }

    private void lock(SandboxSettings settings) throws IOException {
        Files.createDirectories(settings.dataDirectory());
        FileChannel channel = FileChannel.open(settings.dataDirectory().resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        open.add(channel);
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this JVM: the same answer as held by another one.
        }
        throw new IOException("another sandbox works on " + settings.dataDirectory());
    }

    /** Where a played system answers, such as {@code http://127.0.0.1:9090/hospital}: hospital, ca, carrier, payment, sms, insurer. */
    public String baseUrl(String system) {
        if (!played.containsKey(system) || mail.name().equals(system)) {
            throw new IllegalArgumentException("no system over HTTP: " + system);
        }
        return ownBaseUrl.get() + "/" + system;
    }

    /** Where the pages are. */
    public String url() {
        return ownBaseUrl.get();
    }

    /** The port of HTTP. */
    public int httpPort() {
        return http.getAddress().getPort();
    }

    /** The port of SMTP. */
    public int smtpPort() {
        return mail.port();
    }

    /** Tells where reports go from now on, such as {@code http://127.0.0.1:8080}; what is pending follows. */
    public void callbacksTo(String baseUrl) {
        callbackBaseUrl.set(baseUrl == null ? null : baseUrl.replaceAll("/+$", ""));
    }

    /** Stops answering and lets go of the folder; nothing is lost, not even without this. */
    @Override
    public void close() {
        if (http != null) {
            http.stop(0);
        }
        scheduler.shutdownNow();
        workers.shutdown();
        try {
            workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            for (int i = open.size() - 1; i >= 0; i--) {
                open.get(i).close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox could not be closed", e);
        }
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
