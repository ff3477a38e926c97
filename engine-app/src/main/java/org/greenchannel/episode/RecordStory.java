package org.greenchannel.episode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Text;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.decision.LoggedDecision;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Laws;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Component;

/** What was done to one record and by which rules it was decided, as its page shows it. */
@Component
public class RecordStory {

  private static final String DONE = "done";

  private final Trail trail;
  private final DecisionLog decisions;
  private final Registry registry;

  RecordStory(Trail trail, DecisionLog decisions, Registry registry) {
    this.trail = trail;
    this.decisions = decisions;
    this.registry = registry;
  }

  /** One line of what happened. */
  public record Step(Instant at, String act, Text text, Text who) {}

  /** One rule by which it was decided. */
  public record Basis(String table, String ruleId, String lawKey, Text lawText) {}

  /** What was done, in order; reads and refusals are left out. */
  public List<Step> steps(UUID recordId) {
    return trail.ofRecord(recordId).stream()
        .filter(e -> DONE.equals(e.outcome()) && e.noteZh() != null)
        .map(e -> new Step(e.at(), e.act(), new Text(e.noteZh(), e.noteEn()), registry.nameOf(e.actor())))
        .toList();
  }

  /** The rules that decided about the record; those about other records of its episode are not its readers' concern. */
  public List<Basis> bases(UUID recordId, UUID episodeId) {
    return decisions.ofRecord(recordId, episodeId).stream().flatMap(d -> d.ruleIds().stream().map(rule -> basis(d, rule))).toList();
  }

  private static Basis basis(LoggedDecision decision, String rule) {
    String key = decision.lawKeys().isEmpty() ? "" : decision.lawKeys().get(0);
    return new Basis(decision.table(), rule, key, law(key));
  }

  private static Text law(String key) {
    return Laws.shipped().find(key).map(Laws.Law::cited).map(cited -> new Text(cited.zh(), cited.en())).orElse(new Text(key, key));
  }
}
