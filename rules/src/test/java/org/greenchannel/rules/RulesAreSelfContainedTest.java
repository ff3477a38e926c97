package org.greenchannel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules know no clock and no framework, and only the internal package knows Drools. */
class RulesAreSelfContainedTest {

    private static final List<String> CLOCKS = List.of(".now(", "currentTimeMillis", "nanoTime", "new Date(", "Clock.system");

    @Test
    void no_source_reads_a_clock_or_knows_spring() throws IOException {
        for (Path source : sources()) {
            String text = Files.readString(source);
            assertThat(CLOCKS).as("%s reads a clock", source).noneMatch(text::contains);
            assertThat(text).as("%s", source).doesNotContain("org.springframework", "org.camunda", "jakarta.persistence");
        }
    }

    @Test
    void only_the_internal_package_knows_drools() throws IOException {
        for (Path source : sources()) {
            if (!source.toString().replace('\\', '/').contains("/internal/")) {
                assertThat(Files.readString(source)).as("%s", source).doesNotContain("import org.kie", "import org.drools");
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
