package org.greenchannel.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * One event as the carrier reports it; it may arrive twice (same {@code eventId}), late, and out of order.
 *
 * @param reference our own id of the delivery, repeated
 * @param temperature degrees Celsius where the chain is cold, else null
 * @param sealOk the one-time seal is intact; null when not looked at
 * @param identityOk the receiver's identity was checked and fits; null when not checked
 */
public record CarrierReport(
    @NotBlank @Size(max = 100) String orderId,
    @Size(max = 100) String reference,
    @NotBlank @Size(max = 200) String eventId,
    @NotNull Type type,
    @NotNull OffsetDateTime at,
    @Size(max = 200) String place,
    @Size(max = 200) String actor,
    Double temperature,
    Boolean sealOk,
    Boolean identityOk) {

  /** What happened, with the state it speaks of. */
  public enum Type {
    @JsonProperty("packed")
    PACKED(DeliveryStatus.PACKED, "PICKED_UP"),
    @JsonProperty("handed-to-carrier")
    HANDED_TO_CARRIER(DeliveryStatus.HANDED_TO_CARRIER, "PICKED_UP"),
    @JsonProperty("in-transit")
    IN_TRANSIT(DeliveryStatus.IN_TRANSIT, "IN_TRANSIT"),
    @JsonProperty("delivered")
    DELIVERED(DeliveryStatus.DELIVERED, "DELIVERED"),
    @JsonProperty("attempt-failed")
    ATTEMPT_FAILED(DeliveryStatus.ATTEMPT_FAILED, "ATTEMPT_FAILED"),
    @JsonProperty("refused-by-patient")
    REFUSED_BY_PATIENT(DeliveryStatus.REFUSED_BY_PATIENT, "REMORSE"),
    @JsonProperty("quarantined")
    QUARANTINED(DeliveryStatus.QUARANTINED, "QUALITY_PROBLEM"),
    @JsonProperty("returning")
    RETURNING(DeliveryStatus.RETURNING, null),
    @JsonProperty("returned")
    RETURNED(DeliveryStatus.RETURNED, null),
    @JsonProperty("lost")
    LOST(DeliveryStatus.LOST, null),
    @JsonProperty("cancelled")
    CANCELLED(DeliveryStatus.CANCELLED, null);

    final DeliveryStatus speaksOf;
    /** The word of the event table; null where the carrier states a fact that no rule weighs. */
    final String ruleWord;

    Type(DeliveryStatus speaksOf, String ruleWord) {
      this.speaksOf = speaksOf;
      this.ruleWord = ruleWord;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
