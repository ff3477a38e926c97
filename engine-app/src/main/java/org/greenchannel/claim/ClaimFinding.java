package org.greenchannel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.act.Ids;
import org.greenchannel.rules.Messages;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the audit found against a line: rule, law, evidence, and what follows. */
@Entity
@Table(name = "claim_finding")
public class ClaimFinding {

  /** What was decided about a finding, by table or by a reviewer. */
  public enum Decision {
    PENDING,
    AUTOMATIC,
    NOTED,
    UPHELD,
    OVERTURNED;

    /** It costs the line its deduction. */
    boolean stands() {
      return this == AUTOMATIC || this == UPHELD;
    }
  }

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "claim_id")
  private Claim claim;

  private int seq;

  @Column(name = "line_no")
  private String lineNo;

  @Column(name = "institution_code")
  private String institutionCode;

  @jakarta.persistence.Embedded private Ground ground;

  private String bearer;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> evidence;

  @Column(name = "related_lines")
  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> relatedLines;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String reason;

  protected ClaimFinding() {}

  ClaimFinding(Claim claim, int seq, Found found, Decision decision) {
    this.id = Ids.next();
    this.claim = claim;
    this.seq = seq;
    this.lineNo = found.lineNo();
    this.institutionCode = claim.visit().institutionCode();
    this.ground = found.ground();
    this.bearer = found.bearer();
    this.evidence = found.evidence();
    this.relatedLines = found.relatedLines();
    this.decision = decision;
  }

  /** What the audit hands over for one finding. */
  record Found(
      String lineNo, Ground ground, String bearer, Map<String, String> evidence, List<String> relatedLines) {}

  /** The reviewer upholds or overturns it; what is upheld is the institution's unless somebody else bears it. */
  void decide(boolean upheld, String by, Instant at, String why) {
    this.decision = upheld ? Decision.UPHELD : Decision.OVERTURNED;
    this.bearer = upheld && "UNDECIDED".equals(bearer) ? "INSTITUTION" : bearer;
    this.decidedBy = by;
    this.decidedAt = at;
    this.reason = why;
  }

  public UUID id() {
    return id;
  }

  public String lineNo() {
    return lineNo;
  }

  public Ground ground() {
    return ground;
  }

  /** Who bears what is deducted: INSTITUTION, PATIENT (only with a signed consent) or UNDECIDED; OUT_OF_SCOPE is the patient's without a deduction. */
  public String bearer() {
    return bearer;
  }

  public Map<String, String> evidence() {
    return evidence;
  }

  public List<String> relatedLines() {
    return relatedLines;
  }

  public Decision decision() {
    return decision;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String reason() {
    return reason;
  }

  /** What the institution or doctor reads. */
  public Messages staff() {
    return new Messages(ground.staffZh(), ground.staffEn());
  }

  /** What the patient reads. */
  public Messages patient() {
    return new Messages(ground.patientZh(), ground.patientEn());
  }

  /** By hand, and the papers do not bear it out: nothing of the claim is reimbursed. */
  boolean refusesReimbursement() {
    return LateSettlement.MANUAL.equals(ground.action()) && decision.stands();
  }

  boolean isBornByPatient() {
    return "PATIENT".equals(bearer);
  }

  BigDecimal violatedQuantity() {
    return ground.violatedQuantity();
  }
}
