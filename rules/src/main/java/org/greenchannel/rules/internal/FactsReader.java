package org.greenchannel.rules.internal;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question.Words;

/** Reads the facts of one record by name for the decision's log, and refuses words no row could ever know. */
final class FactsReader {

    private record Input(String name, Method accessor, Set<String> words) {
    }

    private static final ClassValue<FactsReader> READERS = new ClassValue<>() {
        @Override
        protected FactsReader computeValue(Class<?> type) {
            return new FactsReader(type);
        }
    };

    private final List<Input> inputs = new ArrayList<>();

    private FactsReader(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " must be a record");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Words words = component.getAnnotation(Words.class);
            inputs.add(new Input(component.getName(), component.getAccessor(), words == null ? Set.of() : Set.of(words.value())));
        }
    }

    static Map<String, Object> inputs(Facts facts) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Input input : READERS.get(facts.getClass()).inputs) {
            Object value = value(input, facts);
            if (value instanceof String word && !input.words().isEmpty() && !input.words().contains(word)) {
                throw new IllegalArgumentException(facts.table() + " does not know " + input.name() + " '" + word + "', it knows " + input.words());
            }
            values.put(input.name(), value);
        }
        return Collections.unmodifiableMap(values);
    }

    private static Object value(Input input, Facts facts) {
        try {
            return input.accessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + input.name() + " of " + facts.getClass(), e);
        }
    }
}
