package org.greenchannel.act;

import java.util.function.Function;

/**
 * What a service says to an act: done, with a value, or refused, with a reason. Business outcomes
 * are returned, never thrown: a throw inside a transaction would lose the record of the refusal.
 */
public sealed interface Answer<T> {

  /** The act was done. */
  record Done<T>(T value) implements Answer<T> {}

  /** The act was refused; nothing changed but the audit entry. */
  record Refused<T>(Refusal refusal) implements Answer<T> {}

  static <T> Answer<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Answer<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  default boolean isDone() {
    return this instanceof Done<T>;
  }

  /** The value of a done act; asking a refused one is a programming error. */
  default T value() {
    if (this instanceof Done<T> done) {
      return done.value();
    }
    throw new IllegalStateException("refused: " + ((Refused<T>) this).refusal().code());
  }

  /** The refusal, or null when the act was done. */
  default Refusal refusal() {
    return this instanceof Refused<T> refused ? refused.refusal() : null;
  }

  default <U> Answer<U> map(Function<T, U> mapper) {
    return this instanceof Done<T> done
        ? done(mapper.apply(done.value()))
        : refused(((Refused<T>) this).refusal());
  }
}
