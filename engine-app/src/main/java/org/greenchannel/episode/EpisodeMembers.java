package org.greenchannel.episode;

import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;

/** What a context knows of who takes part in an episode through its records. */
public interface EpisodeMembers {

  /** Whether one of this context's records of the episode is the actor's, so that a new record of theirs may join it. */
  default boolean takesPart(UUID episodeId, Actor actor) {
    return records(episodeId, actor).stream().anyMatch(EpisodeRecord::theirs);
  }

  /** This context's records of the episode, and which of them are the actor's. */
  List<EpisodeRecord> records(UUID episodeId, Actor actor);
}
