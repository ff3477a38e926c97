package org.greenchannel.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A kept decision: which table in which version answered, by which rows and laws. */
public record LoggedDecision(
    UUID id, Instant at, String table, String fingerprint, List<String> ruleIds, List<String> lawKeys) {}
