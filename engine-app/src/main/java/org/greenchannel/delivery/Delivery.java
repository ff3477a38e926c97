package org.greenchannel.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A parcel of medicine on its way (配送). It guards its own way: {@link DeliveryTransitions}. */
@Entity
@Table(name = "delivery")
public class Delivery {

  @Id private UUID id;
  private String number;
  private UUID episodeId;
  private UUID prescriptionId;
  private String patientId;
  private String institutionCode;
  private String pharmacyCode;
  private String carrierCode;
  private String region;
  private String storage;
  private boolean traceScanned;
  private String receiver;
  private String phone;
  private String address;

  @Enumerated(EnumType.STRING)
  private DeliveryStatus status;

  private String packaging;
  private String orderId;
  private String waybill;
  private int failedAttempts;
  private Instant outOfRangeSince;
  private Instant lastEventAt;
  private boolean traceHold;
  private String closedReason;
  private Instant updatedAt;
  @Version private Long version;

  protected Delivery() {}

  static Delivery request(UUID id, String number, String carrierCode, DeliveryRequest request, Instant now) {
    Delivery d = new Delivery();
    d.id = id;
    d.number = number;
    d.carrierCode = carrierCode;
    d.episodeId = request.episodeId();
    d.prescriptionId = request.prescriptionId();
    d.patientId = request.patientId();
    d.institutionCode = request.institutionCode();
    d.pharmacyCode = request.pharmacyCode();
    d.region = request.region();
    d.storage = request.storage();
    d.traceScanned = request.traceScanned();
    d.receiver = request.receiver();
    d.phone = request.phone();
    d.address = request.address();
    d.status = DeliveryStatus.AWAITING_CARRIER;
    d.updatedAt = now;
    return d;
  }

  void ordered(String atOrderId, String underWaybill, String inPackaging, Instant now) {
    orderId = atOrderId;
    waybill = underWaybill;
    packaging = inPackaging;
    updatedAt = now;
  }

  /**
   * Goes on to a state that an event leads to. An event that is older than what moved the parcel last, or that leads
   * nowhere from here, changes nothing.
   *
   * @return whether the parcel moved
   */
  boolean move(DeliveryStatus to, Instant at, Instant now) {
    boolean late = lastEventAt != null && at.isBefore(lastEventAt) && !to.isEnd();
    if (late || !DeliveryTransitions.allows(status, to)) {
      return false;
    }
    status = to;
    lastEventAt = lastEventAt == null || at.isAfter(lastEventAt) ? at : lastEventAt;
    updatedAt = now;
    return true;
  }

  void attemptFailed() {
    failedAttempts++;
  }

  /** Follows the temperature of a cold parcel; returns the minutes that it has been out of its range. */
  int temperature(boolean outOfRange, Instant at) {
    if (!outOfRange) {
      int minutes = minutesOut(at);
      outOfRangeSince = null;
      return minutes;
    }
    outOfRangeSince = outOfRangeSince == null || at.isBefore(outOfRangeSince) ? at : outOfRangeSince;
    return minutesOut(at);
  }

  private int minutesOut(Instant at) {
    return outOfRangeSince == null ? 0 : (int) Math.max(0, Duration.between(outOfRangeSince, at).toMinutes());
  }

  void holdForTraceCode() {
    traceHold = true;
  }

  void closeBecause(String given) {
    closedReason = given;
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  public UUID episodeId() {
    return episodeId;
  }

  public UUID prescriptionId() {
    return prescriptionId;
  }

  public String patientId() {
    return patientId;
  }

  public String institutionCode() {
    return institutionCode;
  }

  public String pharmacyCode() {
    return pharmacyCode;
  }

  public String carrierCode() {
    return carrierCode;
  }

  public String region() {
    return region;
  }

  public String storage() {
    return storage;
  }

  public boolean traceScanned() {
    return traceScanned;
  }

  public String receiver() {
    return receiver;
  }

  public String phone() {
    return phone;
  }

  public String address() {
    return address;
  }

  public DeliveryStatus status() {
    return status;
  }

  public String packaging() {
    return packaging;
  }

  public String orderId() {
    return orderId;
  }

  public String waybill() {
    return waybill;
  }

  public int failedAttempts() {
    return failedAttempts;
  }

  /** The settlement of what it carries has to be looked into: delivered without trace code. */
  public boolean traceHold() {
    return traceHold;
  }

  public String closedReason() {
    return closedReason;
  }

  public long version() {
    return version == null ? 0 : version;
  }
}
