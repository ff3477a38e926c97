package org.greenchannel.knowledge;

import java.util.Map;
import java.util.Optional;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;

/**
 * The knowledge of one moment. Whoever works on a case takes it once and stays with it.
 *
 * @param version number of the stored version
 * @param snapshot what claims are audited on
 * @param names every code that a row speaks of, with its published name
 * @param catalogue what may be charged
 */
public record Knowledge(int version, KnowledgeSnapshot snapshot, Map<String, String> names, Catalogue catalogue) {

  /** Whether the code is known at all: in the catalogue on the day, or named by a published row. */
  public boolean knows(String code, java.time.LocalDate day) {
    return names.containsKey(code) || catalogue.find(code, day).isPresent();
  }

  /** What the code is called: in the catalogue on the day, else by a published row. */
  public Optional<String> nameOf(String code, java.time.LocalDate day) {
    return catalogue.find(code, day).map(CatalogueItem::name).or(() -> Optional.ofNullable(names.get(code)));
  }
}
