package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.greenchannel.rules.knowledge.RuleClass;
import org.greenchannel.rules.knowledge.RuleClasses;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** No rule class is called working on trust: each has a claim that goes against it and one that keeps it. */
class ClassCoverageTest {

    private static final String PACKAGE = "org.greenchannel.rules.knowledge";

    @Test
    void every_working_class_has_a_claim_that_breaks_it_and_one_that_keeps_it() throws IOException {
        List<Method> tests = tests();
        Set<Integer> working = new TreeSet<>(RuleClasses.shipped().all().stream().filter(rule -> rule.status().equals("working"))
                .map(RuleClass::no).toList());

        assertThat(numbers(tests, Breaks.class, Breaks::value)).as("classes with a claim that breaks them").isEqualTo(working);
        assertThat(numbers(tests, Keeps.class, Keeps::value)).as("classes with a claim that keeps them").isEqualTo(working);
    }

    @Test
    void whatever_does_not_work_names_the_data_it_waits_for() {
        assertThat(RuleClasses.shipped().all()).allSatisfy(rule -> {
            assertThat(rule.status()).as(rule.id()).isIn("working", "needs data");
            assertThat(rule.feed().isEmpty()).as(rule.id()).isEqualTo(rule.status().equals("working"));
        });
    }

    private static <A extends Annotation> Set<Integer> numbers(List<Method> tests, Class<A> type, Function<A, int[]> value) {
        return new TreeSet<>(tests.stream().filter(test -> test.isAnnotationPresent(type))
                .flatMap(test -> Arrays.stream(value.apply(test.getAnnotation(type))).boxed()).toList());
    }

    /** Every method of this package and those below that a test engine runs. */
    private static List<Method> tests() throws IOException {
        Path root = Path.of(ClassCoverageTest.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (Stream<Path> files = Files.walk(root.resolve(PACKAGE.replace('.', '/')))) {
            return files.map(file -> root.relativize(file).toString()).filter(name -> name.endsWith(".class"))
                    .map(name -> load(name.substring(0, name.length() - ".class".length()).replace('/', '.').replace('\\', '.')))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ClassCoverageTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
