package org.greenchannel.rules.internal.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The values of one fact that a row speaks about. */
sealed interface Values {

    /** Nothing at all. */
    boolean isEmpty();

    /** What both speak about; the other is of the same kind. */
    Values and(Values other);

    /** What this speaks about and the other does not, in parts that do not overlap. */
    List<Values> minus(Values other);

    /** Every value of this kind. */
    Values all();

    /** Yes, no, or both. */
    record Flags(boolean no, boolean yes) implements Values {

        @Override
        public boolean isEmpty() {
            return !no && !yes;
        }

        @Override
        public Flags and(Values other) {
            Flags flags = (Flags) other;
            return new Flags(no && flags.no, yes && flags.yes);
        }

        @Override
        public List<Values> minus(Values other) {
            Flags flags = (Flags) other;
            Flags rest = new Flags(no && !flags.no, yes && !flags.yes);
            return rest.isEmpty() ? List.of() : List.of(rest);
        }

        @Override
        public Flags all() {
            return new Flags(true, true);
        }
    }

    /** Whole numbers, or days counted from 1970; both ends belong to it. */
    record Span(long first, long last) implements Values {

        @Override
        public boolean isEmpty() {
            return first > last;
        }

        @Override
        public Span and(Values other) {
            Span span = (Span) other;
            return new Span(Math.max(first, span.first), Math.min(last, span.last));
        }

        @Override
        public List<Values> minus(Values other) {
            Span common = and(other);
            if (common.isEmpty()) {
                return List.of(this);
            }
            List<Values> parts = new ArrayList<>();
            if (first < common.first) {
                parts.add(new Span(first, common.first - 1));
            }
            if (common.last < last) {
                parts.add(new Span(common.last + 1, last));
            }
            return parts;
        }

        @Override
        public Span all() {
            return new Span(Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /** Words: exactly these, or all but these. A fact may also be unknown, so that no list of words is ever all of them. */
    record Names(boolean only, Set<String> words) implements Values {

        @Override
        public boolean isEmpty() {
            return only && words.isEmpty();
        }

        @Override
        public Names and(Values other) {
            Names names = (Names) other;
            if (!only && !names.only) {
                Set<String> excluded = new HashSet<>(words);
                excluded.addAll(names.words);
                return new Names(false, excluded);
            }
            Set<String> kept = new HashSet<>(only ? words : names.words);
            if (only && names.only) {
                kept.retainAll(names.words);
            } else {
                kept.removeAll(only ? names.words : words);
            }
            return new Names(true, kept);
        }

        @Override
        public List<Values> minus(Values other) {
            Names names = (Names) other;
            Names rest = and(new Names(!names.only, names.words));
            return rest.isEmpty() ? List.of() : List.of(rest);
        }

        @Override
        public Names all() {
            return new Names(false, Set.of());
        }
    }
}
