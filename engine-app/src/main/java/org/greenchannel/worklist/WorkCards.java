package org.greenchannel.worklist;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a context tells about its records, so that a task in the list is recognisable. */
public interface WorkCards {

  /** The processes whose records this context owns. */
  Set<String> processKeys();

  /** The card of a record; empty when it is gone. */
  Optional<Card> cardOf(UUID recordId);

  /**
   * How a record's open work at a step is marked now: asked when the work is opened, and again on
   * {@link Worklist#mark(UUID)}.
   */
  default WorkMarks marksOf(UUID recordId, String elementId) {
    return WorkMarks.NONE;
  }

  /**
   * A card: masked, without clinical data.
   *
   * @param number readable number (单号)
   * @param zh for example {@code 张*｜女 68｜心内科}
   * @param en the same in English
   * @param initials pinyin initials of the patient's name, lower case, for search
   * @param identityLast4 last four of the identity number, for search
   * @param cardCode number on the patient's insurance card, for search; may be null
   */
  record Card(String number, String zh, String en, String initials, String identityLast4, String cardCode) {

    static final Card NONE = new Card(null, null, null, null, null, null);

    public Card(String number, String zh, String en, String initials, String identityLast4) {
      this(number, zh, en, initials, identityLast4, null);
    }
  }
}
