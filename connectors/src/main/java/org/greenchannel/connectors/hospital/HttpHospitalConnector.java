package org.greenchannel.connectors.hospital;

import static org.greenchannel.connectors.http.HttpCalls.encoded;

import java.util.Map;
import org.greenchannel.connectors.http.Answer;
import org.greenchannel.connectors.http.HttpCalls;
import org.greenchannel.connectors.http.HttpSettings;

/** The hospital's system over HTTP and JSON. */
public final class HttpHospitalConnector implements HospitalConnector {

    private static final String NO_SLOT = "NO_SLOT";
    private static final String NOT_KEPT = "NOT_KEPT";

    private final HttpCalls calls;

    public HttpHospitalConnector(HttpSettings settings) {
        this.calls = new HttpCalls("hospital", settings);
    }

    @Override
    public Slots searchSlots(SlotSearch search) {
        String query = "?institution=" + encoded(search.institution()) + part("department", search.department())
                + part("from", search.from()) + part("until", search.until());
        return calls.get("searchSlots", "/slots" + query, answer -> answer.as(Slots.class));
    }

    @Override
    public SlotReservation reserveSlot(SlotRequest request, String idempotencyKey) {
        return calls.post("reserveSlot", "/reservations", request, idempotencyKey,
                answer -> answered(request, answer));
    }

    @Override
    public void releaseSlot(String reservationId, String idempotencyKey) {
        calls.post("releaseSlot", "/reservations/" + encoded(reservationId) + "/release", Map.of(), idempotencyKey,
                answer -> {
                    answer.requireOk();
                    return answer;
                });
    }

    @Override
    public EmergencyReceipt notifyEmergency(EmergencyNotice notice, String idempotencyKey) {
        return calls.post("notifyEmergency", "/emergency-notices", notice, idempotencyKey,
                answer -> answer.as(EmergencyReceipt.class));
    }

    private static SlotReservation answered(SlotRequest request, Answer answer) {
        if (NO_SLOT.equals(answer.code())) {
            return new SlotReservation.NoSlot(NO_SLOT);
        }
        return NOT_KEPT.equals(answer.code()) ? new SlotReservation.NotKept() : reserved(request, answer);
    }

    private static SlotReservation reserved(SlotRequest request, Answer answer) {
        SlotReservation.Reserved reserved = answer.as(SlotReservation.Reserved.class);
        if (request.slotId() != null && !request.slotId().equals(reserved.slotId())) {
            throw answer.unreadable("another slot than the wanted one");
        }
        return reserved;
    }

    private static String part(String name, Object value) {
        if (value == null) {
            return "";
        }
        return "&" + name + "=" + encoded(value.toString());
    }
}
