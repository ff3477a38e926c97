package org.greenchannel.connectors.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.connectors.sandbox.Fault.Kind;

/** What the person who plays, or a test, can tell the sandbox: faults, events, payments. */
final class ControlRoom {

    private static final Set<Kind> OF_SMTP = Set.of(Kind.NONE, Kind.SLOW, Kind.FAIL, Kind.TWICE, Kind.DOWN);
    private static final Set<Kind> OF_CALLBACKS =
            Set.of(Kind.NONE, Kind.SLOW, Kind.FAIL, Kind.TWICE, Kind.GARBAGE, Kind.DOWN);

    private final Faults faults;
    private final SandboxMail mail;
    private final Map<String, PlayedSystem> rooms;
    private final List<Callbacks> callbacks;

    /** What is asked for; {@code times} 0 or missing for all calls until told otherwise. */
    record Wish(String system, Kind kind, Integer times, Long millis, Boolean after) { }

    ControlRoom(Faults faults, SandboxMail mail, SandboxCertificates ca, SandboxCarrier carrier,
                SandboxPayment payment, SandboxInsurer insurer) {
        this.faults = faults;
        this.mail = mail;
        this.rooms = Map.of("ca", ca, "carrier", carrier, "payments", payment, "insurer", insurer);
        this.callbacks = List.of(carrier.callbacks(), payment.callbacks());
    }

    Reply answer(Call call) {
        if (call.is("GET", "faults")) {
            return Reply.ok(faults.active());
        }
        if (call.is("POST", "faults")) {
            return fault(call.as(Wish.class));
        }
        if (call.is("POST", "callbacks", "*", "again")) {
            return again(call.part(1));
        }
        if (call.path().isEmpty() || !rooms.containsKey(call.part(0))) {
            throw new BadCall(404, "NO_SUCH_CONTROL");
        }
        return rooms.get(call.part(0)).control(new Call(call.method(), call.path().subList(1, call.path().size()),
                call.query(), call.body(), call.key()));
    }

    private Reply fault(Wish wish) {
        if (wish.system() == null || wish.kind() == null) {
            throw new BadCall(400, "SYSTEM_OR_KIND_MISSING");
        }
        boolean ofMail = mail.name().equals(wish.system());
        if (ofMail && !OF_SMTP.contains(wish.kind())
                || wish.system().endsWith("-callbacks") && !OF_CALLBACKS.contains(wish.kind())) {
            throw new BadCall(422, "KIND_DOES_NOT_FIT_SYSTEM");
        }
        faults.set(new Fault(wish.system(), wish.kind(), wish.times() == null ? 0 : wish.times(),
                wish.millis() == null ? 0 : wish.millis(), Boolean.TRUE.equals(wish.after())));
        if (ofMail && wish.kind() == Kind.DOWN) {
            mail.end();
        } else if (ofMail) {
            mail.begin();
        }
        return Reply.ok(faults.active());
    }

    private Reply again(String eventId) {
        for (Callbacks each : callbacks) {
            if (each.reports().stream().anyMatch(report -> report.eventId().equals(eventId))) {
                each.again(eventId);
                return Reply.ok(Map.of());
            }
        }
        throw new BadCall(404, "EVENT_UNKNOWN");
    }
}
