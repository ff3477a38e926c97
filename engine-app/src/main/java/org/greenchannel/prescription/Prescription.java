package org.greenchannel.prescription;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A prescription (处方). It guards its own transitions: {@link PrescriptionTransitions} is the only way on. */
@Entity
@Table(name = "prescription")
public class Prescription {

  @Id private UUID id;
  private String number;
  private UUID episodeId;
  private String patientId;
  @Embedded private PrescriptionPlace place;
  @Embedded private VisitFacts visit;
  @Embedded private PrescriptionContent content;

  @Enumerated(EnumType.STRING)
  private PrescriptionStatus status;

  private int round;

  @ElementCollection
  @CollectionTable(name = "prescription_line", joinColumns = @JoinColumn(name = "prescription_id"))
  @OrderBy("lineNo")
  private List<PrescriptionLine> lines = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "prescription_finding", joinColumns = @JoinColumn(name = "prescription_id"))
  @OrderBy("round, lineNo, code")
  private List<Finding> findings = new ArrayList<>();

  @Embedded private KeptSignature signature;
  @Embedded private PharmacistReview review;
  private Instant reviewDue;
  private Instant writtenAt;
  private String pharmacyCode;
  private int holds;
  private String closedReason;
  private Instant updatedAt;
  @Version private Long version;

  protected Prescription() {}

  /** A new draft. */
  static Prescription write(
      PrescriptionId identity, PrescriptionPlace place, String patientId, VisitFacts visit, Instant now) {
    Prescription draft = new Prescription();
    draft.id = identity.id();
    draft.number = identity.number();
    draft.episodeId = identity.episodeId();
    draft.patientId = patientId;
    draft.place = place;
    draft.visit = visit;
    draft.status = PrescriptionStatus.DRAFT;
    draft.writtenAt = now;
    draft.updatedAt = now;
    return draft;
  }

  /** Takes on (new) content; findings of earlier rounds stay, the signature on earlier content goes. */
  void contain(PrescriptionContent written, List<PrescriptionLine> newLines) {
    round++;
    content = written;
    lines.clear();
    lines.addAll(newLines);
    signature = null;
    review = null;
  }

  /** Moves on by the table; anything else is a programming error, because the service asks first. */
  void move(PrescriptionAct act, Instant now) {
    status =
        PrescriptionTransitions.next(status, act)
            .orElseThrow(() -> new IllegalStateException(act + " is not possible in " + status));
    updatedAt = now;
  }

  void found(List<Finding> found) {
    findings.addAll(found);
  }

  void signed(KeptSignature kept, Instant due) {
    signature = kept;
    reviewDue = due;
  }

  void reviewed(PharmacistReview decision) {
    review = decision;
  }

  /** Takes the exclusive hold for a pharmacy; the holds are counted, so that each attempt has keys of its own. */
  void hold(String atPharmacyCode) {
    pharmacyCode = atPharmacyCode;
    holds++;
  }

  void letGo() {
    pharmacyCode = null;
  }

  void closeBecause(String given) {
    closedReason = given;
  }

  /** What is signed: every word that matters to the patient, in a fixed order (SHA-256 is taken of it). */
  public String canonical() {
    return String.join(
            "\n", "prescription/1", number, String.valueOf(round), patientId, place.prescriberId(),
            place.institutionCode(), content.diagnosisCode(), content.diagnosisName(), content.rxType().name())
        + "\n"
        + lines.stream().map(PrescriptionLine::canonical).collect(Collectors.joining("\n"));
  }

  /** Price of all lines in fen. */
  public long totalFen() {
    return lines.stream().mapToLong(PrescriptionLine::amountFen).sum();
  }

  /** Findings in the present content. */
  public List<Finding> currentFindings() {
    return findings.stream().filter(f -> f.round() == round).toList();
  }

  /** The coldest storage any line needs. */
  public String storage() {
    Set<String> needed = lines.stream().map(PrescriptionLine::storage).collect(Collectors.toSet());
    return needed.contains("FROZEN") ? "FROZEN" : needed.contains("REFRIGERATED") ? "REFRIGERATED" : "NORMAL";
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

  public String patientId() {
    return patientId;
  }

  public String prescriberId() {
    return place.prescriberId();
  }

  public String institutionCode() {
    return place.institutionCode();
  }

  /** Whose pharmacists review it: its own institution's, else the consortium's. */
  public String reviewerInstitution() {
    return place.reviewerInstitution();
  }

  public String region() {
    return place.region();
  }

  public VisitFacts visit() {
    return visit;
  }

  public PrescriptionContent content() {
    return content;
  }

  public PrescriptionStatus status() {
    return status;
  }

  /** Which version of the content this is; the first is 1. */
  public int round() {
    return round;
  }

  public List<PrescriptionLine> lines() {
    return List.copyOf(lines);
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The signature on the present content; null before. */
  public KeptSignature signature() {
    return signature;
  }

  /** The decision on the present content; null before. */
  public PharmacistReview review() {
    return review;
  }

  public Instant reviewDue() {
    return reviewDue;
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  /** Last day on which it may be redeemed, included; null before approval. */
  public LocalDate validUntil() {
    return review == null ? null : review.validUntil();
  }

  /** The pharmacy that holds it; null when nobody does. */
  public String pharmacyCode() {
    return pharmacyCode;
  }

  /** How often it was held. */
  public int holds() {
    return holds;
  }

  public String closedReason() {
    return closedReason;
  }

  /** The version that an act must match (ETag). */
  public long version() {
    return version == null ? 0 : version;
  }
}
