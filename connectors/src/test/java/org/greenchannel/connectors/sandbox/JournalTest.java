package org.greenchannel.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("x.journal");
    }

    private void written(String... words) throws IOException {
        try (Journal journal = Journal.open(file(), entry -> { })) {
            for (String word : words) {
                journal.append(Map.of("word", word));
            }
        }
    }

    private List<String> read() throws IOException {
        List<String> words = new ArrayList<>();
        Journal.open(file(), entry -> words.add(entry.get("word").asText())).close();
        return words;
    }

    @Test
    void entries_are_read_again_in_their_order() throws IOException {
        written("转诊", "two\nlines", "three");
        assertThat(read()).containsExactly("转诊", "two\nlines", "three");
    }

    @Test
    void a_torn_last_line_is_cut_off_at_every_length() throws IOException {
        written("one", "two");
        byte[] whole = Files.readAllBytes(file());
        int first = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int length = first; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(read()).containsExactly("one");
            assertThat(Files.size(file())).isEqualTo(first);
        }
    }

    @Test
    void writing_goes_on_behind_a_torn_line() throws IOException {
        written("one");
        Files.writeString(file(), "0badf00d {\"word\":\"ha", StandardOpenOption.APPEND);
        written("two");
        assertThat(read()).containsExactly("one", "two");
    }

    @Test
    void a_last_line_whose_checksum_does_not_fit_is_cut_off() throws IOException {
        written("one");
        Files.writeString(file(), "00000000 {\"word\":\"lie\"}\n", StandardOpenOption.APPEND);
        assertThat(read()).containsExactly("one");
    }

    @Test
    void damage_before_the_end_stops_the_start_and_names_the_line() throws IOException {
        written("one", "two", "three");
        Files.writeString(file(), Files.readString(file()).replace("two", "2wo"));
        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("x.journal is damaged at line 2");
    }
}
