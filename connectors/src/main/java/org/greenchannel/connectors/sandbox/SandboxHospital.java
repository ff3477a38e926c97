package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenchannel.connectors.hospital.EmergencyNotice;
import org.greenchannel.connectors.hospital.EmergencyReceipt;
import org.greenchannel.connectors.hospital.PlaceSort;
import org.greenchannel.connectors.hospital.Slot;
import org.greenchannel.connectors.hospital.SlotRequest;
import org.greenchannel.connectors.hospital.SlotReservation.Reserved;
import org.greenchannel.connectors.hospital.Slots;

/** Plays the systems of all hospitals: slots, reservations, emergency notices. */
final class SandboxHospital extends PlayedSystem {

    private static final String RESERVED = "reserved";
    private static final String RELEASED = "released";
    private static final String NOTIFIED = "notified";
    private static final String ANSWERED = "answered";

    private final SlotPlan plan;
    private final boolean english;
    private final Map<String, Reservation> reservations = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    /** A place that was given, and perhaps given back. */
    record Reservation(String reservationId, String institution, String department, String slotId,
                       OffsetDateTime begin, OffsetDateTime end, boolean reserved, String patientReference,
                       String patientName, OffsetDateTime at, boolean released) {
        Reservation given(OffsetDateTime when) {
            return new Reservation(reservationId, institution, department, slotId, begin, end, reserved,
                    patientReference, patientName, when, false);
        }

        Reservation back() {
            return new Reservation(reservationId, institution, department, slotId, begin, end, reserved,
                    patientReference, patientName, at, true);
        }
    }

    /** An emergency department was told. */
    record Notice(EmergencyReceipt receipt, EmergencyNotice notice) { }

    SandboxHospital(SandboxSettings settings) {
        super("hospital", settings.clock());
        this.plan = new SlotPlan(settings.departments(), settings.clock().getZone());
        this.english = "en".equals(settings.locale());
    }

    @Override
    Reply answer(Call call) {
        if (call.is("GET", "slots")) {
            return Reply.ok(search(call));
        }
        if (call.is("POST", "reservations")) {
            SlotRequest request = call.as(SlotRequest.class);
            return once(call, () -> reserve(request));
        }
        if (call.is("POST", "reservations", "*", "release")) {
            return once(call, () -> release(call.part(1)));
        }
        if (call.is("POST", "emergency-notices")) {
            EmergencyNotice notice = call.as(EmergencyNotice.class);
            return once(call, () -> notified(notice));
        }
        throw new BadCall(404, "NO_SUCH_OPERATION");
    }

    private Slots search(Call call) {
        String institution = call.query().get("institution");
        if (institution == null) {
            throw new BadCall(400, "INSTITUTION_MISSING");
        }
        OffsetDateTime from = call.time("from");
        OffsetDateTime until = call.time("until");
        return new Slots(slots(institution, call.query().get("department")).stream()
                .filter(slot -> within(slot, from, until)).toList());
    }

    private Deed reserve(SlotRequest request) {
        if (!plan.keeps(request.institution(), request.sort())) {
            return new Deed(ANSWERED, null, Reply.no("NOT_KEPT"));
        }
        Optional<Slot> slot = slots(request.institution(), request.department(), request.sort(), request.item()).stream()
                .filter(s -> s.free() > 0 && (request.mayUseReserved() || !s.reserved()))
                .filter(s -> request.slotId() == null || request.slotId().equals(s.slotId()))
                .filter(s -> within(s, request.from(), request.until()))
                .findFirst();
        if (slot.isEmpty()) {
            return new Deed(ANSWERED, null, Reply.no("NO_SLOT"));
        }
        Slot s = slot.get();
        String id = newId("R");
        return new Deed(RESERVED, new Reservation(id, s.institution(), s.department(), s.slotId(), s.begin(), s.end(),
                s.reserved(), request.patientReference(), request.patientName(), null, false),
                Reply.ok(new Reserved(id, s.slotId(), s.begin(), s.end(), s.reserved(), placeOf(s))));
    }

    private Deed release(String reservationId) {
        if (!reservations.containsKey(reservationId)) {
            throw new BadCall(404, "RESERVATION_UNKNOWN");
        }
        boolean already = reservations.get(reservationId).released();
        return new Deed(already ? ANSWERED : RELEASED, Map.of("reservationId", reservationId), Reply.ok(Map.of()));
    }

    private Deed notified(EmergencyNotice notice) {
        EmergencyReceipt receipt = new EmergencyReceipt(newId("E"), now());
        return new Deed(NOTIFIED, new Notice(receipt, notice), Reply.ok(receipt));
    }

    @Override
    void apply(String type, JsonNode facts, OffsetDateTime at) {
        switch (type) {
            case RESERVED -> {
                Reservation reservation = read(facts, Reservation.class).given(at);
                reservations.put(reservation.reservationId(), reservation);
                taken.merge(reservation.slotId(), 1, Integer::sum);
            }
            case RELEASED -> {
                Reservation back = reservations.computeIfPresent(facts.path("reservationId").asText(),
                        (id, reservation) -> reservation.back());
                taken.merge(back.slotId(), -1, Integer::sum);
            }
            case NOTIFIED -> notices.add(read(facts, Notice.class));
            default -> { }
        }
    }

    /** The visits that an institution publishes, as they are now. */
    List<Slot> slots(String institution, String department) {
        return slots(institution, department, PlaceSort.VISIT, null);
    }

    private synchronized List<Slot> slots(String institution, String department, PlaceSort sort, String item) {
        return plan.slots(institution, department, sort, item, now(), id -> taken.getOrDefault(id, 0));
    }

    synchronized List<Reservation> reservations() {
        return List.copyOf(reservations.values());
    }

    synchronized List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** The departments that publish visits. */
    List<DepartmentSeed> departments() {
        return plan.departments().stream().filter(d -> d.sort() == PlaceSort.VISIT).toList();
    }

    private static boolean within(Slot slot, OffsetDateTime from, OffsetDateTime until) {
        return (from == null || !slot.begin().isBefore(from)) && (until == null || slot.begin().isBefore(until));
    }

    private String placeOf(Slot slot) {
        return plan.departments().stream()
                .filter(d -> d.institution().equals(slot.institution()) && d.department().equals(slot.department()))
                .map(d -> english ? d.institutionEn() + ", " + d.departmentEn()
                        : d.institutionZh() + " " + d.departmentZh())
                .findFirst().orElse("");
    }
}
