package org.greenchannel.capacity;

import java.time.Instant;
import java.util.List;
import org.greenchannel.act.Answer;

/** The slots that a hospital's own system publishes. It calls the hospital: never inside the transaction of an act. */
public interface HospitalSlots {

  /**
   * A period of a department with its ordinary and its kept places.
   *
   * @param openRef the hospital's name of the ordinary places, or null when there are none
   * @param openFree ordinary places left
   * @param keptRef the hospital's name of the places kept for referred patients, or null
   */
  record Listed(
      String department, Instant begin, Instant end, String openRef, int openFree, String keptRef, int keptFree) {

    int free() {
      return openFree + keptFree;
    }
  }

  /** The coming slots of an institution that begin before a moment; {@code capacity.hospitalSilent} when it does not answer. */
  Answer<List<Listed>> of(String institution, Instant until);
}
