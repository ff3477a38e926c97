package org.greenchannel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states: the parcel goes there, or stays where it is. */
class DeliveryTransitionsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  /** Written by hand from the state machine: from, then what follows. */
  private static final String ALLOWED =
      """
      AWAITING_CARRIER   PACKED HANDED_TO_CARRIER IN_TRANSIT ATTEMPT_FAILED QUARANTINED REFUSED_BY_PATIENT RETURNING DELIVERED RETURNED LOST CANCELLED
      PACKED             HANDED_TO_CARRIER IN_TRANSIT ATTEMPT_FAILED QUARANTINED REFUSED_BY_PATIENT RETURNING DELIVERED RETURNED LOST CANCELLED
      HANDED_TO_CARRIER  IN_TRANSIT ATTEMPT_FAILED QUARANTINED REFUSED_BY_PATIENT RETURNING DELIVERED RETURNED LOST CANCELLED
      IN_TRANSIT         ATTEMPT_FAILED QUARANTINED REFUSED_BY_PATIENT RETURNING DELIVERED RETURNED LOST CANCELLED
      ATTEMPT_FAILED     IN_TRANSIT ATTEMPT_FAILED QUARANTINED REFUSED_BY_PATIENT RETURNING DELIVERED RETURNED LOST CANCELLED
      QUARANTINED        RETURNING RETURNED LOST
      REFUSED_BY_PATIENT QUARANTINED RETURNING RETURNED LOST
      RETURNING          QUARANTINED RETURNED LOST
      DELIVERED
      RETURNED
      LOST
      CANCELLED
      """;

  private static Map<DeliveryStatus, List<String>> expected() {
    Map<DeliveryStatus, List<String>> rows = new HashMap<>();
    ALLOWED.lines().map(l -> List.of(l.trim().split("\\s+")))
        .forEach(c -> rows.put(DeliveryStatus.valueOf(c.get(0)), c.subList(1, c.size())));
    return rows;
  }

  static Stream<Arguments> pairs() {
    return Arrays.stream(DeliveryStatus.values())
        .flatMap(from -> Arrays.stream(DeliveryStatus.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_parcel_goes_on_or_stays(DeliveryStatus from, DeliveryStatus to) {
    assertThat(DeliveryTransitions.allows(from, to)).isEqualTo(expected().get(from).contains(to.name()));
  }

  @Test
  void nothing_leaves_an_end() {
    assertThat(DeliveryTransitions.all()).filteredOn(t -> t.from().isEnd()).allSatisfy(t -> assertThat(t.to()).isEmpty());
  }

  @Test
  void an_older_event_does_not_move_the_parcel_but_an_end_counts_whenever_it_is_told() {
    Delivery parcel = parcel();
    assertThat(parcel.move(DeliveryStatus.ATTEMPT_FAILED, NOON, NOON)).isTrue();
    assertThat(parcel.move(DeliveryStatus.IN_TRANSIT, NOON.minusSeconds(60), NOON)).isFalse();
    assertThat(parcel.status()).isEqualTo(DeliveryStatus.ATTEMPT_FAILED);
    assertThat(parcel.move(DeliveryStatus.DELIVERED, NOON.minusSeconds(30), NOON)).isTrue();
  }

  @Test
  void minutes_out_of_range_count_from_the_first_reading_until_it_is_back() {
    Delivery parcel = parcel();
    assertThat(parcel.temperature(true, NOON)).isZero();
    assertThat(parcel.temperature(true, NOON.plusSeconds(1860))).isEqualTo(31);
    assertThat(parcel.temperature(false, NOON.plusSeconds(2400))).isEqualTo(40);
    assertThat(parcel.temperature(false, NOON.plusSeconds(3000))).isZero();
  }

  private static Delivery parcel() {
    UUID id = UUID.fromString("01930000-0000-7000-8000-000000000001");
    return Delivery.request(
        id, "PS20261122-0001", "C51010000001",
        new DeliveryRequest(id, id, "PT-ZHANG", "H51010100201", "P51010100001", "example", "NORMAL", true, "张", "1", "街"),
        NOON);
  }
}
