package org.greenchannel.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The shipped models and the keys that belong to them. */
final class Models {
    static final Path FOLDER = Path.of("models");
    static final Path FORMS = Path.of("forms");
    static final List<Class<?>> KEYS = List.of(ReferUp.class, ReferDown.class, ConsultRemotely.class,
            SeekAdvice.class, OrderExamination.class, DecideUrgency.class, AskReceiver.class, AskInformation.class, AgreeCancellation.class,
            CloseReferral.class, FollowUpPatient.class, RunDeadlines.class, FileCrossRegion.class,
            SignFamilyDoctorContract.class, EndFamilyDoctorContract.class, PrescribeOnline.class, FulfilPrescription.class, DeliverMedicine.class,
            SettleClaim.class);

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String key) {
        return files().stream().filter(file -> file.endsWith(key + ".bpmn")).findFirst().orElseThrow();
    }

    static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    static String key(Class<?> keys) {
        return constants(keys).iterator().next();
    }

    /** The constants of a nested class of keys; none when the model needs no such class. */
    static Set<String> keys(Class<?> keys, String nested) {
        return Arrays.stream(keys.getDeclaredClasses()).filter(type -> type.getSimpleName().equals(nested))
                .findFirst().map(Models::constants).orElse(Set.of());
    }

    private static Set<String> constants(Class<?> type) {
        Set<String> values = new LinkedHashSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                values.add(value(field));
            }
        }
        return values;
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Models() {
    }
}
