package org.greenchannel.knowledge;

import java.util.Set;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;

/**
 * The knowledge of one moment. Whoever works on a case takes it once and stays with it.
 *
 * @param version number of the stored version
 * @param snapshot what claims are audited on
 * @param codes every code that a row speaks of
 * @param catalogue what may be charged
 */
public record Knowledge(int version, KnowledgeSnapshot snapshot, Set<String> codes, Catalogue catalogue) {

  /** Whether the code is known at all: in the catalogue on the day, or named by a published row. */
  public boolean knows(String code, java.time.LocalDate day) {
    return codes.contains(code) || catalogue.find(code, day).isPresent();
  }
}
