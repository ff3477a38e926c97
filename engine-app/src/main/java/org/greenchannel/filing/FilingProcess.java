package org.greenchannel.filing;

import java.util.UUID;

/** What we tell the process of a filing. */
public interface FilingProcess {

  void requested(UUID id);

  void checked(UUID id, boolean approved);

  void withdrawn(UUID id);
}
