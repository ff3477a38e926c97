package org.greenchannel.filing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.episode.EpisodeMembers;
import org.greenchannel.episode.EpisodeRecord;
import org.springframework.stereotype.Component;

/** Opens a filing for somebody: theirs to see, not changed meanwhile, and the act possible. */
@Component
class FilingAccess implements EpisodeMembers {

  /** Those who ask take part; those who check only see the filing itself. */
  private static final Set<String> OF_THE_PERSON = Set.of("patient", "asker");

  private final Filings filings;
  private final FilingTrail trail;

  FilingAccess(Filings filings, FilingTrail trail) {
    this.filings = filings;
    this.trail = trail;
  }

  @Override
  public List<EpisodeRecord> records(UUID episodeId, Actor actor) {
    return filings.ofEpisode(episodeId).stream()
        .map(
            f ->
                new EpisodeRecord(
                    f.id(), f.patientId(), Set.of(), Set.of(), FilingPart.of(actor, f).stream().anyMatch(OF_THE_PERSON::contains)))
        .toList();
  }

  Answer<Filing> toRead(UUID id, Actor actor) {
    Answer<Filing> found = visible(id, actor, "read");
    if (found.isDone()) {
      trail.read(actor, found.value());
    }
    return found;
  }

  /** For an act; {@code seen} is the version the actor saw, null when they do not say. */
  Answer<Filing> toAct(UUID id, Integer seen, FilingAct act, Actor actor) {
    Answer<Filing> found = visible(id, actor, act.word());
    if (!found.isDone()) {
      return found;
    }
    Filing filing = found.value();
    Refusal refusal =
        seen != null && seen != filing.version()
            ? new Refusal("request.stale", Refusal.Kind.STALE, List.of(), List.of(filing.number()))
            : filing.refusalOf(act, actor);
    return refusal == null ? found : trail.refused(actor, filing, act.word(), refusal);
  }

  private Answer<Filing> visible(UUID id, Actor actor, String what) {
    Filing filing = filings.findById(id).orElse(null);
    return filing != null && (actor == Actor.ENGINE || filing.isVisibleTo(actor))
        ? Answer.done(filing)
        : trail.refused(actor, filing, what, Refusal.notFound("filing.unknown", id));
  }
}
