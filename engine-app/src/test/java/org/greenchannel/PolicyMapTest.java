package org.greenchannel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links in the project's documents lead somewhere, and the policy map has its 96 rows. */
class PolicyMapTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
          Stream.of("README.md", "README.zh-CN.md", "rules/README.md", "processes/README.md", "connectors/README.md")
              .map(ROOT::resolve),
          docs.filter(p -> p.toString().endsWith(".md")).toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_link_of_a_document_leads_somewhere(Path document) throws IOException {
    assertThat(deadLinks(document.getParent(), Files.readString(document))).isEmpty();
  }

  @Test
  void a_dead_link_is_found() {
    assertThat(deadLinks(ROOT, "see [there](docs/no-such-file.md)")).containsExactly("docs/no-such-file.md");
  }

  @Test
  void the_policy_map_has_every_capability_with_a_place_or_a_plain_not_yet() throws IOException {
    List<String> rows =
        Files.readAllLines(ROOT.resolve("docs/policy-map.md")).stream().filter(l -> l.matches("\\| \\d+ \\|.*")).toList();
    assertThat(rows).hasSize(96);
    assertThat(rows).allMatch(r -> r.contains("](") || r.contains("not yet") || r.contains("outside"));
  }

  private static List<String> deadLinks(Path folder, String text) {
    List<String> dead = new java.util.ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      if (!Files.exists(folder.resolve(link.group(1)).normalize())) {
        dead.add(link.group(1));
      }
    }
    return dead;
  }
}
