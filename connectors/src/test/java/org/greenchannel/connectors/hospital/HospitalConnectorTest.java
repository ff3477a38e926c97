package org.greenchannel.connectors.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenchannel.connectors.ConnectorRejected;
import org.greenchannel.connectors.FailureContract;
import org.greenchannel.connectors.SandboxFixture;
import org.greenchannel.connectors.hospital.SlotReservation.NoSlot;
import org.greenchannel.connectors.hospital.SlotReservation.Reserved;
import org.greenchannel.connectors.http.HttpSettings;
import org.greenchannel.connectors.sandbox.DepartmentSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HospitalConnectorTest extends FailureContract<HospitalConnector> {

    private static final String COUNTY = "H51010100201";
    private static final DepartmentSeed TEN_PLACES = new DepartmentSeed("H1", "一院", "First", "CARD", "心内科",
            "Cardiology", List.of(LocalTime.of(9, 0)), 60, 10, 0);

    @RegisterExtension
    final SandboxFixture oneDepartment = new SandboxFixture(s -> s.withDepartments(List.of(TEN_PLACES)));

    @Override
    protected String system() {
        return "hospital";
    }

    @Override
    protected HospitalConnector connector(HttpSettings settings) {
        return new HttpHospitalConnector(settings);
    }

    @Override
    protected Object act(HospitalConnector connector, String key) {
        return connector.reserveSlot(wanted(COUNTY, null), key);
    }

    @Override
    protected int done() {
        return sandbox.view("reservations").size();
    }

    private static SlotRequest wanted(String institution, String slotId) {
        return new SlotRequest(institution, "CARD", slotId, null, null, true, "ZZ20261122-0031", "张桂兰", "13800001234");
    }

    @Test
    void slots_of_the_next_fourteen_days_are_found_earliest_first() {
        Slots slots = connector().searchSlots(new SlotSearch(COUNTY, "CARD", null, null));
        assertThat(slots.slots()).isSortedAccordingTo((a, b) -> a.begin().compareTo(b.begin()));
        assertThat(slots.slots().get(0).begin()).isEqualTo(OffsetDateTime.parse("2026-11-22T08:30:00+08:00"));
        assertThat(slots.slots().get(slots.slots().size() - 1).begin())
                .isEqualTo(OffsetDateTime.parse("2026-12-05T15:00:00+08:00"));
    }

    @Test
    void a_search_is_bounded_by_its_period() {
        OffsetDateTime from = OffsetDateTime.parse("2026-11-24T00:00:00+08:00");
        Slots slots = connector().searchSlots(new SlotSearch(COUNTY, "CARD", from, from.plusDays(1)));
        assertThat(slots.slots()).isNotEmpty().allMatch(s -> s.begin().toLocalDate().toString().equals("2026-11-24"));
    }

    @Test
    void an_unknown_institution_publishes_nothing() {
        assertThat(connector().searchSlots(new SlotSearch("H9", null, null, null)).slots()).isEmpty();
        assertThat(connector().reserveSlot(wanted("H9", null), "key-1")).isEqualTo(new NoSlot("NO_SLOT"));
    }

    @Test
    void the_earliest_kept_place_is_taken_for_a_referred_patient() {
        Reserved reserved = (Reserved) connector().reserveSlot(wanted(COUNTY, null), "key-1");
        assertThat(reserved.reserved()).isTrue();
        assertThat(reserved.begin()).isEqualTo(OffsetDateTime.parse("2026-11-22T08:30:00+08:00"));
        assertThat(freeIn(reserved.slotId())).isEqualTo(1);
    }

    @Test
    void an_ordinary_patient_gets_no_kept_place() {
        SlotRequest ordinary = new SlotRequest(COUNTY, "CARD", null, null, null, false, "A1", "李四", null);
        assertThat(((Reserved) connector().reserveSlot(ordinary, "key-1")).reserved()).isFalse();
    }

    @Test
    void a_place_given_back_is_free_again_and_giving_back_twice_changes_nothing() {
        Reserved reserved = (Reserved) connector().reserveSlot(wanted(COUNTY, null), "key-1");
        connector().releaseSlot(reserved.reservationId(), "key-2");
        connector().releaseSlot(reserved.reservationId(), "key-2");
        connector().releaseSlot(reserved.reservationId(), "key-3");
        assertThat(freeIn(reserved.slotId())).isEqualTo(2);
    }

    @Test
    void an_examination_and_a_bed_are_reserved_and_given_back_as_visits_are() {
        Reserved exam = (Reserved) connector().reserveSlot(of(COUNTY, PlaceSort.EXAM, "CT", "09:00"), "key-1");
        assertThat(exam.begin()).isEqualTo(OffsetDateTime.parse("2026-11-24T09:00:00+08:00"));
        assertThat(connector().reserveSlot(of(COUNTY, PlaceSort.EXAM, "CT", "09:00"), "key-1")).isEqualTo(exam);
        for (int more = 2; more <= 4; more++) {
            assertThat(connector().reserveSlot(of(COUNTY, PlaceSort.EXAM, "CT", "09:00"), "key-" + more)).isInstanceOf(Reserved.class);
        }
        assertThat(connector().reserveSlot(of(COUNTY, PlaceSort.EXAM, "CT", "09:00"), "key-5")).isEqualTo(new NoSlot("NO_SLOT"));
        connector().releaseSlot(exam.reservationId(), "key-6");
        assertThat(connector().reserveSlot(of(COUNTY, PlaceSort.EXAM, "CT", "09:00"), "key-7")).isInstanceOf(Reserved.class);
        assertThat(connector().reserveSlot(of(COUNTY, PlaceSort.BED, "心内科一病区", "15:00"), "key-8")).isInstanceOf(Reserved.class);
    }

    @Test
    void an_examination_that_is_unknown_or_at_another_hour_is_not_to_be_had() {
        assertThat(connector().reserveSlot(of(COUNTY, PlaceSort.EXAM, "MRI", "09:00"), "key-1")).isEqualTo(new NoSlot("NO_SLOT"));
        assertThat(connector().reserveSlot(of(COUNTY, PlaceSort.EXAM, "CT", "10:00"), "key-2")).isEqualTo(new NoSlot("NO_SLOT"));
    }

    @Test
    void a_hospital_that_keeps_no_book_of_examinations_says_so() {
        assertThat(connector().reserveSlot(of("H51010100101", PlaceSort.EXAM, "CT", "09:00"), "key-1"))
                .isEqualTo(new SlotReservation.NotKept());
    }

    @Test
    void examinations_are_not_listed_among_visits() {
        assertThat(connector().searchSlots(new SlotSearch(COUNTY, "CARD", null, null)).slots())
                .noneMatch(slot -> slot.slotId().contains("EXAM") || slot.slotId().contains("BED"));
    }

    private static SlotRequest of(String institution, PlaceSort sort, String item, String time) {
        OffsetDateTime begin = OffsetDateTime.parse("2026-11-24T" + time + ":00+08:00");
        return new SlotRequest(institution, "CARD", sort, item, null, begin, begin.plusMinutes(30), true,
                "ZZ20261122-0031", "张桂兰", null);
    }

    @Test
    void giving_back_an_unknown_reservation_is_rejected() {
        assertThatThrownBy(() -> connector().releaseSlot("R0", "key-1")).isInstanceOf(ConnectorRejected.class)
                .hasMessage("hospital.releaseSlot: rejected with 404 RESERVATION_UNKNOWN");
    }

    @Test
    void an_emergency_notice_is_received() {
        EmergencyNotice notice = new EmergencyNotice(COUNTY, "EMER", "ZZ20261122-0031", "张桂兰", "胸痛 20 分钟",
                null, "028-1234567");
        EmergencyReceipt receipt = connector().notifyEmergency(notice, "key-1");
        assertThat(receipt.receivedAt()).isEqualTo(SandboxFixture.NOW);
        assertThat(connector().notifyEmergency(notice, "key-1")).isEqualTo(receipt);
        assertThat(sandbox.view("notices")).hasSize(1);
    }

    @Test
    void a_key_used_for_another_request_is_rejected() {
        connector().reserveSlot(wanted(COUNTY, null), "key-1");
        SlotRequest other = new SlotRequest(COUNTY, "CARD", null, null, null, false, "A1", "李四", null);
        assertThatThrownBy(() -> connector().reserveSlot(other, "key-1")).isInstanceOf(ConnectorRejected.class)
                .hasMessageContaining("409 IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void fifty_at_once_on_ten_places_take_exactly_ten() throws Exception {
        HospitalConnector connector = connector(
                SandboxFixture.settingsFor(oneDepartment.server().baseUrl("hospital"), 2));
        String slotId = "H1-CARD-20261122-0900-O";
        ExecutorService threads = Executors.newFixedThreadPool(50);
        List<Callable<SlotReservation>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String key = "key-" + i;
            calls.add(() -> connector.reserveSlot(wanted("H1", slotId), key));
        }
        Set<String> reserved = new HashSet<>();
        int refused = 0;
        for (Future<SlotReservation> answer : threads.invokeAll(calls)) {
            if (answer.get() instanceof Reserved r) {
                reserved.add(r.reservationId());
            } else {
                refused++;
            }
        }
        threads.shutdown();
        assertThat(reserved).hasSize(10);
        assertThat(refused).isEqualTo(40);
    }

    private int freeIn(String slotId) {
        return connector().searchSlots(new SlotSearch(COUNTY, "CARD", null, null)).slots().stream()
                .filter(s -> s.slotId().equals(slotId)).findFirst().orElseThrow().free();
    }
}
