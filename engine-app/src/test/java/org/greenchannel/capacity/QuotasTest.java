package org.greenchannel.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.greenchannel.capacity.Quotas.Part;
import org.junit.jupiter.api.Test;

/** How the places kept for family doctors are shared among the slots of a day. */
class QuotasTest {

  @Test
  void twenty_per_cent_of_four_slots_of_eight_are_seven_places_and_the_earlier_slots_keep_more() {
    assertThat(Quotas.share(parts(SlotKind.ALL, 8, 8, 8, 8), 20, 0)).containsExactly(2, 2, 2, 1);
  }

  @Test
  void single_places_are_not_all_kept_though_each_part_of_one_rounds_up() {
    assertThat(Quotas.share(parts(SlotKind.ALL, 1, 1, 1, 1, 1), 20, 0)).containsExactly(1, 0, 0, 0, 0);
  }

  @Test
  void beijing_keeps_thirty_per_cent_and_at_least_half_of_them_with_experts() {
    List<Part> day = List.of(new Part(80, SlotKind.ALL), new Part(20, SlotKind.EXPERT));
    assertThat(Quotas.share(day, 30, 50)).satisfies(quotas -> {
      assertThat(quotas.get(0) + quotas.get(1)).isEqualTo(30);
      assertThat(quotas.get(1)).isBetween(15, 20);
    });
  }

  @Test
  void where_there_are_fewer_experts_than_asked_all_their_places_are_kept() {
    List<Part> day = List.of(new Part(96, SlotKind.ALL), new Part(4, SlotKind.EXPERT));
    assertThat(Quotas.share(day, 30, 50)).containsExactly(26, 4);
  }

  @Test
  void nothing_and_everything_may_be_kept() {
    assertThat(Quotas.share(parts(SlotKind.ALL, 3, 5), 0, 50)).containsExactly(0, 0);
    assertThat(Quotas.share(parts(SlotKind.ALL, 3, 5), 100, 0)).containsExactly(3, 5);
  }

  @Test
  void the_sum_is_the_rounded_up_percentage_whatever_the_slots_are() {
    Random random = new Random(20261122);
    for (int round = 0; round < 2000; round++) {
      List<Part> day =
          IntStream.range(0, 1 + random.nextInt(30))
              .mapToObj(i -> new Part(1 + random.nextInt(50), random.nextBoolean() ? SlotKind.ALL : SlotKind.EXPERT)).toList();
      int percent = random.nextInt(101);
      List<Integer> quotas = Quotas.share(day, percent, random.nextInt(101));
      int all = day.stream().mapToInt(Part::capacity).sum();
      assertThat(quotas.stream().mapToInt(q -> q).sum()).isEqualTo((all * percent + 99) / 100);
      for (int i = 0; i < day.size(); i++) {
        assertThat(quotas.get(i)).isBetween(0, day.get(i).capacity());
      }
    }
  }

  private static List<Part> parts(SlotKind kind, int... capacities) {
    return IntStream.of(capacities).mapToObj(c -> new Part(c, kind)).toList();
  }
}
