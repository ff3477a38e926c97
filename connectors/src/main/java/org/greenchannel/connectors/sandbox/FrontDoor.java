package org.greenchannel.connectors.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads every request to the played system, the switches, the views or the pages, and misbehaves when told to. */
final class FrontDoor implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final Reply BROKEN = Reply.error(500, "INTERNAL_ERROR");

    private final Map<String, PlayedSystem> systems;
    private final Environment environment;
    private final Executor workers;
    private final ControlRoom controlRoom;
    private final Views views;
    private final Pages pages;

    FrontDoor(Map<String, PlayedSystem> systems, Environment environment, Executor workers, ControlRoom controlRoom,
              Views views, Pages pages) {
        this.systems = systems;
        this.environment = environment;
        this.workers = workers;
        this.controlRoom = controlRoom;
        this.views = views;
        this.pages = pages;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        guarded(exchange, () -> {
            requireFromHere(exchange);
            List<String> segments = Web.segments(exchange.getRequestURI().getRawPath());
            String room = segments.isEmpty() ? "" : segments.get(0);
            if (systems.containsKey(room)) {
                play(exchange, systems.get(room), Web.call(exchange, segments, 1));
            } else if ("_control".equals(room)) {
                control(exchange, Web.call(exchange, segments, 1));
            } else if ("_api".equals(room)) {
                Web.writeJson(exchange, views.view(Web.call(exchange, segments, 1)));
            } else {
                Web.write(exchange, 200, "text/html", pages.page(Web.call(exchange, segments, 0)));
            }
        });
    }

    private void control(HttpExchange exchange, Call call) throws IOException {
        Reply reply = controlRoom.answer(call);
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        if (reply.status() == 200 && accept != null && accept.contains("text/html")) {
            Web.seeOther(exchange, "/payments?lang=" + call.query().getOrDefault("lang", ""));
        } else {
            Web.write(exchange, reply);
        }
    }

    private void play(HttpExchange exchange, PlayedSystem system, Call call) throws IOException {
        Fault fault = environment.faults().take(system.name());
        switch (fault.kind()) {
            case SLOW -> environment.scheduler().schedule(() -> workers.execute(() -> finish(exchange, system, call)),
                    fault.millis(), TimeUnit.MILLISECONDS);
            case TWICE -> {
                system.answer(call);
                Web.write(exchange, system.answer(call));
            }
            case FAIL, DOWN, GARBAGE, ERROR_IN_200 -> {
                if (fault.after()) {
                    system.answer(call);
                }
                misbehave(exchange, fault.kind());
            }
            default -> Web.write(exchange, system.answer(call));
        }
    }

    private static void misbehave(HttpExchange exchange, Fault.Kind kind) throws IOException {
        switch (kind) {
            case FAIL -> Web.write(exchange, BROKEN);
            case GARBAGE -> Web.write(exchange, 200, "application/json", "<html>\u4e71\u7801 {\"code\":");
            case ERROR_IN_200 -> Web.write(exchange, new Reply(200, "SYSTEM_BUSY", null));
            default -> exchange.close();
        }
    }

    private void finish(HttpExchange exchange, PlayedSystem system, Call call) {
        guarded(exchange, () -> Web.write(exchange, system.answer(call)));
    }

    private void guarded(HttpExchange exchange, Work work) {
        try {
            work.run();
        } catch (BadCall e) {
            quietly(exchange, e.reply());
        } catch (IOException | RuntimeException e) {
            LOG.warn("sandbox: {} {} failed", exchange.getRequestMethod(), exchange.getHttpContext().getPath(), e);
            quietly(exchange, BROKEN);
        }
    }

    private static void quietly(HttpExchange exchange, Reply reply) {
        try {
            Web.write(exchange, reply);
        } catch (IOException e) {
            exchange.close();
        }
    }

    /** A web page from elsewhere, or a name that was bent to this machine, must not drive the sandbox. */
    private void requireFromHere(HttpExchange exchange) {
        String own = environment.ownBaseUrl().get();
        String host = exchange.getRequestHeaders().getFirst("Host");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String ownHost = own.substring("http://".length());
        String asLocalhost = "localhost" + ownHost.substring(ownHost.lastIndexOf(':'));
        boolean known = ownHost.equals(host) || asLocalhost.equals(host);
        if (!known || origin != null && !origin.equals("http://" + host)) {
            throw new BadCall(403, "NOT_FROM_HERE");
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
