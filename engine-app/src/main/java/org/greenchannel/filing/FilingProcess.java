package org.greenchannel.filing;

import java.util.UUID;

/** What we tell the process of a filing. */
public interface FilingProcess {

  void requested(UUID id);

  void checked(UUID id, boolean approved);

  void withdrawn(UUID id);

  /** It was in force and has ended: core and person are told. */
  void cancelled(UUID id);

  /** A group above may check it too. */
  void shared(UUID id, String candidateGroup);
}
