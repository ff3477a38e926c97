package org.greenchannel.knowledge;

import java.util.List;
import java.util.UUID;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.KnowledgePlan;

/**
 * An import worked out against one version, so that putting it live writes next to nothing.
 *
 * @param id the import
 * @param version the version it was worked out against; for any other it must be worked out anew
 * @param plan what its rows meet there
 * @param change what its layer is to say
 * @param layer the layer
 * @param stored what the layer says in the database; the same unless the version moved on or readings were chosen
 * @param problems why it may not hold, empty when it may
 * @param next what would hold; null when there are problems, and while it is not at hand
 */
record Candidate(
    UUID id, int version, KnowledgePlan plan, Change change, int layer, Change stored, List<Messages> problems,
    KnowledgeBase.Live next) {

  /** Whether it is worked out for this version. */
  boolean fits(KnowledgeBase.Live live) {
    return version == live.version();
  }

  /** The same with what would hold, or without it. */
  Candidate with(KnowledgeBase.Live then) {
    return new Candidate(id, version, plan, change, layer, stored, problems, then);
  }
}
