package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.greenchannel.act.Ids;

/** The id of a referral, a version 7 UUID; also the business key of its process. */
@Embeddable
public record ReferralId(@Column(name = "id") UUID value) implements Serializable {

  public static ReferralId next() {
    return new ReferralId(Ids.next());
  }

  /** Reads an id as a process carries it. */
  public static ReferralId of(String text) {
    return new ReferralId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
