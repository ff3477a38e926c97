package org.greenchannel.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tasklist speaks Chinese: our locale follows the vendor's English one, key by key. */
class TasklistLocaleTest {

  private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/";
  private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Set<String> WITHOUT_WORDS =
      Set.of(
          "dateLocales.calendar.sameElse", "dateLocales.longDateFormat.L",
          "dateLocales.longDateFormat.LT", "labels.BANNER_CE_EOL_TEXT", "labels.NO_TASK_FORM",
          "labels.SEARCH_LESS_THAN", "labels.SEARCH_LESS_THAN_EQUALS",
          "labels.SEARCH_GREATER_THAN", "labels.SEARCH_GREATER_THAN_EQUALS");

  private final Map<String, String> english = locale("en");
  private final Map<String, String> chinese = locale("zh");

  @Test
  void the_chinese_locale_has_the_keys_of_the_english_one() {
    assertThat(english).hasSizeGreaterThan(400);
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
  }

  @Test
  void a_chinese_text_keeps_the_parameters_of_the_english_one() {
    english.forEach(
        (key, text) -> assertThat(parameters(chinese.get(key))).as(key).isEqualTo(parameters(text)));
  }

  @Test
  void every_text_is_chinese() {
    chinese.forEach(
        (key, text) -> {
          boolean numbersOnly = key.startsWith("dateLocales.week.");
          assertThat(CHINESE.matcher(text).find() || numbersOnly || WITHOUT_WORDS.contains(key))
              .as("%s: %s", key, text)
              .isTrue();
        });
  }

  @Test
  void the_vendors_migration_banner_says_nothing() {
    assertThat(chinese.get("labels.BANNER_CE_EOL_TEXT")).isEmpty();
  }

  @Test
  void our_configuration_takes_the_place_of_the_vendors() throws IOException {
    assertThat(resource("scripts/config.js")).contains("green-channel/tasklist", "language.js");
    assertThat(resource("styles/user-styles.css")).contains(".ce-eol-banner");
  }

  private static Set<String> parameters(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PARAMETER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Map<String, String> locale(String language) {
    try {
      // The vendor's files begin with a byte order mark.
      String json = resource("locales/" + language + ".json").replace("\uFEFF", "");
      Map<String, String> texts = new TreeMap<>();
      flatten("", new ObjectMapper().readTree(json), texts);
      return texts;
    } catch (IOException unreadable) {
      throw new IllegalStateException("locale " + language, unreadable);
    }
  }

  private static void flatten(String path, JsonNode node, Map<String, String> texts) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> flatten(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), texts));
    } else if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        flatten(path + "." + index, node.get(index), texts);
      }
    } else {
      texts.put(path, node.asText());
    }
  }

  /** The first of that name on the class path, which is the one the web application serves. */
  private static String resource(String name) throws IOException {
    URL found = TasklistLocaleTest.class.getClassLoader().getResource(TASKLIST + name);
    assertThat(found).as(name).isNotNull();
    try (InputStream stream = found.openStream()) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
