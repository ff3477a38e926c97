package org.greenchannel.contract;

import java.time.Instant;
import java.util.UUID;

/** What we tell the process of a contract. */
public interface ContractProcess {

  /** Asked for; {@code institution} is where the team works, {@code escalatesAt} when the wait goes up first, or null. */
  void requested(UUID id, String institution, Instant confirmDue, Instant escalatesAt);

  void confirmed(UUID id, Instant signDue);

  void declined(UUID id);

  void signed(UUID id);

  void withdrawn(UUID id);

  /** An active contract was ended by one side. */
  void ended(UUID id);

  /** A group above may answer too. */
  void shared(UUID id, String candidateGroup);
}
