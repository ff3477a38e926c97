package org.greenchannel.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read exists in both languages, and reads as it was written. */
class MessagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Pattern FILLED = Pattern.compile("\\{\\d");

  @ParameterizedTest
  @MethodSource("contexts")
  void every_text_has_both_languages(String context) throws IOException {
    assertThat(texts(context + "_en").keySet()).isEqualTo(texts(context).keySet());
  }

  /** Only a text that is filled in is read by the rules of a pattern, where a quotation mark is written twice. */
  @ParameterizedTest
  @MethodSource("contexts")
  void no_quotation_mark_is_lost_or_seen_twice(String context) throws IOException {
    for (String file : List.of(context, context + "_en")) {
      assertThat(texts(file)).allSatisfy((code, text) -> {
        if (FILLED.matcher(text).find()) {
          assertThat(text.replace("''", "")).as(code).doesNotContain("'");
        } else {
          assertThat(text).as(code + " is shown as it stands: ’").doesNotContain("'");
        }
      });
    }
  }

  static List<String> contexts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith("_en.properties"))
          .map(name -> name.replace(".properties", "")).sorted().toList();
    }
  }

  private static Map<String, String> texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file + ".properties"), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts.stringPropertyNames().stream().collect(Collectors.toMap(code -> code, texts::getProperty));
  }
}
