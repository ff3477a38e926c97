package org.greenchannel.episode;

import java.util.UUID;
import org.greenchannel.act.Actor;

/** What a context knows of who takes part in an episode through its records. */
public interface EpisodeMembers {

  /** Whether one of this context's records of the episode is the actor's to see. */
  boolean takesPart(UUID episodeId, Actor actor);
}
