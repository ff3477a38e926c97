package org.greenchannel.episode;

import java.util.Set;
import java.util.UUID;
import org.greenchannel.registry.Scope;

/**
 * A record of an episode, as far as reading it goes.
 *
 * @param holders the institutions that keep it
 * @param scopes of which a patient has to authorise one before another institution reads the record itself; none where no authorisation opens it
 * @param theirs whether it is the reader's by a part in it
 */
public record EpisodeRecord(UUID id, String patientId, Set<String> holders, Set<Scope> scopes, boolean theirs) {}
