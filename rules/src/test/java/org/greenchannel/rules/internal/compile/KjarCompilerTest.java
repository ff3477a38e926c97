package org.greenchannel.rules.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Drools itself, behind the check: one failure must not poison what follows in the same JVM. */
class KjarCompilerTest {

    private final KjarCompiler compiler = new KjarCompiler();

    @Test
    void after_a_failing_compile_the_next_one_succeeds() {
        assertThatThrownBy(() -> compiler.compile(drl("rule broken when String( length > ) then end"), "claim.broken", 1))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("claim.broken");
        assertThatThrownBy(() -> compiler.compile(drl("rule broken when String() then nonsense(); end"), "claim.broken", 1))
                .isInstanceOf(IllegalStateException.class);
        assertThat(compiler.compile(drl("rule whole when String( length > 3 ) then end"), "claim.whole", 1)).isNotEmpty();
    }

    @Test
    void fewer_rules_than_rows_are_an_error() {
        assertThatThrownBy(() -> compiler.compile(drl("rule one when String() then end"), "claim.short", 2))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("1 rules were compiled from 2 rows");
    }

    private static Map<String, byte[]> drl(String rule) {
        return Map.of("claim/test.drl", ("package claim\n" + rule + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
