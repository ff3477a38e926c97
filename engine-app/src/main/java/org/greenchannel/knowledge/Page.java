package org.greenchannel.knowledge;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A page of a longer list: {@code no} from 0. */
public record Page<T>(int no, int size, long total, List<T> items) {

  /** Most items of one page. */
  public static final int LARGEST = 500;

  static <T> Page<T> of(int no, int size, int total, IntFunction<T> item) {
    long first = (long) no * size;
    int last = (int) Math.min(total, first + size);
    return new Page<>(no, size, total, first >= last ? List.of() : IntStream.range((int) first, last).mapToObj(item).toList());
  }
}
