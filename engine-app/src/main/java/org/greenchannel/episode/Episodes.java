package org.greenchannel.episode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.act.Text;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.decision.LoggedDecision;
import org.greenchannel.registry.Registry;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.greenchannel.trail.TrailEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an episode's story for those who take part in it. */
@Service
public class Episodes {

  private final Trail trail;
  private final DecisionLog decisions;
  private final Registry registry;
  private final List<EpisodeMembers> members;
  private final RecordReaders readers;

  Episodes(Trail trail, DecisionLog decisions, Registry registry, List<EpisodeMembers> members, RecordReaders readers) {
    this.trail = trail;
    this.decisions = decisions;
    this.registry = registry;
    this.members = members;
    this.readers = readers;
  }

  /**
   * The timeline, or null where there is none for this actor to see. Steps of records that are not the actor's are left out, unless the patient
   * has authorised their institution; steps that belong to no kept record are seen by everybody who sees one that does.
   */
  @Transactional
  public Timeline timeline(UUID episodeId, Actor actor) {
    List<TrailEntry> entries = trail.timeline(episodeId);
    List<EpisodeRecord> records = members.stream().flatMap(m -> m.records(episodeId, actor).stream()).toList();
    Set<UUID> closed = new HashSet<>();
    records.stream().filter(record -> !readers.mayReadStory(record, actor)).map(EpisodeRecord::id).forEach(closed::add);
    if (entries.isEmpty() || closed.size() == records.size() && !actor.is(Role.REGULATOR)) {
      return null;
    }
    trail.write(Deed.of(actor, "episode.read", "episode").on(null, null, episodeId).read());
    Map<UUID, LoggedDecision> logged = new HashMap<>();
    decisions.ofEpisode(episodeId).forEach(d -> logged.put(d.id(), d));
    Map<String, Text> names = new HashMap<>();
    return new Timeline(
        episodeId, entries.stream().filter(e -> !closed.contains(e.recordId())).map(e -> step(e, logged, names)).toList());
  }

  /** Whether a new record of this actor may join the episode: it exists, and the actor takes part in it. */
  public boolean mayJoin(UUID episodeId, Actor actor) {
    return members.stream().anyMatch(m -> m.takesPart(episodeId, actor));
  }

  private Timeline.Step step(
      TrailEntry entry, Map<UUID, LoggedDecision> logged, Map<String, Text> names) {
    Text name = names.computeIfAbsent(entry.actor(), registry::nameOf);
    List<Timeline.Basis> bases =
        entry.decisionIds().stream()
            .map(logged::get)
            .filter(Objects::nonNull)
            .map(d -> new Timeline.Basis(d.table(), d.fingerprint(), d.ruleIds(), d.lawKeys()))
            .toList();
    return new Timeline.Step(
        entry.at(), entry.actor(), name.zh(), name.en(), entry.institution(), entry.act(),
        entry.recordType(), entry.recordId(), entry.number(), entry.noteZh(), entry.noteEn(),
        entry.reason(), bases);
  }
}
