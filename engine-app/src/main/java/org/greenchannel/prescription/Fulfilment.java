package org.greenchannel.prescription;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One way of getting the medicine of a prescription, chosen once: money, pharmacy, delivery. */
@Entity
@Table(name = "fulfilment")
public class Fulfilment {

  /** Amounts in the currency's hundredth (fen). */
  @Embeddable
  public record Money(long totalFen, long fundFen, long patientFen, String currency) {}

  /** Who receives the medicine where; all null when it is collected. */
  @Embeddable
  public record Receiver(String receiver, String phone, String address) {}

  @Id private UUID id;
  private UUID prescriptionId;
  private int attempt;

  @Enumerated(EnumType.STRING)
  private FulfilmentWay way;

  private String pharmacyCode;
  @Embedded private Receiver receiver;

  @Enumerated(EnumType.STRING)
  private FulfilmentStatus status;

  private UUID claimId;
  @Embedded private Money money;
  private Instant paymentDue;
  private String paymentId;
  private String payUrl;
  private Instant paidAt;
  private String refundId;
  private String dispenserId;
  private Instant dispensedAt;
  private UUID deliveryId;
  private String reason;
  private Instant updatedAt;
  @Version private Long version;

  protected Fulfilment() {}

  static Fulfilment choose(
      UUID id, Prescription p, FulfilmentWay way, Receiver receiver, Money money, Instant paymentDue, Instant now) {
    Fulfilment chosen = new Fulfilment();
    chosen.id = id;
    chosen.prescriptionId = p.id();
    chosen.attempt = p.holds();
    chosen.way = way;
    chosen.pharmacyCode = p.pharmacyCode();
    chosen.receiver = receiver;
    chosen.money = money;
    chosen.paymentDue = paymentDue;
    chosen.status = FulfilmentStatus.CHOSEN;
    chosen.updatedAt = now;
    return chosen;
  }

  /** Moves on; a step the table does not have is a programming error. */
  void move(FulfilmentStatus to, Instant now) {
    if (!status.next().contains(to)) {
      throw new IllegalStateException(to + " is not possible in " + status);
    }
    status = to;
    updatedAt = now;
  }

  void quote(Money quoted) {
    money = quoted;
  }

  void paymentRequested(String atPaymentId, String atUrl) {
    paymentId = atPaymentId;
    payUrl = atUrl;
  }

  void paid(String byPaymentId, Instant at) {
    paymentId = byPaymentId;
    paidAt = at;
  }

  void claimed(UUID byClaimId) {
    claimId = byClaimId;
  }

  void dispensed(String byPractitionerId, Instant at, UUID toDeliveryId) {
    dispenserId = byPractitionerId;
    dispensedAt = at;
    deliveryId = toDeliveryId;
  }

  void because(String given) {
    reason = given;
  }

  void refunded(String byRefundId) {
    refundId = byRefundId;
  }

  public UUID id() {
    return id;
  }

  public UUID prescriptionId() {
    return prescriptionId;
  }

  /** Which choice of this prescription it is; the first is 1. */
  public int attempt() {
    return attempt;
  }

  public FulfilmentWay way() {
    return way;
  }

  public String pharmacyCode() {
    return pharmacyCode;
  }

  public Receiver receiver() {
    return receiver;
  }

  public String address() {
    return receiver == null ? null : receiver.address();
  }

  public FulfilmentStatus status() {
    return status;
  }

  public UUID claimId() {
    return claimId;
  }

  public Money money() {
    return money;
  }

  public Instant paymentDue() {
    return paymentDue;
  }

  public String paymentId() {
    return paymentId;
  }

  public String payUrl() {
    return payUrl;
  }

  public Instant paidAt() {
    return paidAt;
  }

  public String refundId() {
    return refundId;
  }

  public UUID deliveryId() {
    return deliveryId;
  }

  public String reason() {
    return reason;
  }
}
