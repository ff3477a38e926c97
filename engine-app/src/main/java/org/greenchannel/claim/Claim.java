package org.greenchannel.claim;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Ids;
import org.greenchannel.claim.ClaimFinding.Decision;
import org.greenchannel.rules.Plans.Rounding;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A claim with its lines and findings; guards its own transitions. */
@Entity
@Table(name = "claim")
public class Claim {

  @Id private UUID id;
  @Version private Integer version;

  @Enumerated(EnumType.STRING)
  private ClaimStatus status = ClaimStatus.ENTERED;

  @Embedded private Entered entered;

  @Embedded private Insured insured;
  @Embedded private Visit visit;
  @Embedded private Terms terms;
  @Embedded private Care care;
  @Embedded private Band band = new Band(0, 0, 0, 0, 0);
  @Embedded private Amounts amounts = Amounts.of(0);
  @Embedded private Ruling ruling = Ruling.NONE;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Payment> payments = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> diagnoses;

  @JdbcTypeCode(SqlTypes.JSON)
  private Circumstances circumstances;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> warnings;

  @Column(name = "knowledge_fingerprint")
  private String knowledgeFingerprint;

  @OneToMany(mappedBy = "claim", cascade = CascadeType.PERSIST)
  @OrderBy("seq")
  private List<ClaimLine> lines = new ArrayList<>();

  @OneToMany(mappedBy = "claim", cascade = CascadeType.PERSIST)
  @OrderBy("seq")
  private List<ClaimFinding> findings = new ArrayList<>();

  protected Claim() {}

  Claim(Insured insured, Visit visit, Terms terms, Care care, ClaimEntry.VisitEntry entry, List<String> warnings) {
    this.id = Ids.next();
    this.insured = insured;
    this.visit = visit;
    this.terms = terms;
    this.care = care;
    this.diagnoses = List.copyOf(entry.diagnoses());
    this.circumstances = entry.circumstances();
    this.warnings = List.copyOf(warnings);
  }

  /** Who entered it, when, for which record, as part of which episode. */
  void entered(Entered how) {
    this.entered = how;
  }

  void add(ClaimLine line) {
    lines.add(line);
    amounts = amounts.plus(line.amounts());
  }

  void add(ClaimFinding.Found found, Decision decision) {
    findings.add(new ClaimFinding(this, findings.size() + 1, found, decision));
  }

  void priced() {
    move(ClaimAct.PRICE);
  }

  /** The band and the payers after it are known, with what the year has used of them. */
  void assessed(Band found, List<Payment> payers, int admissionNo) {
    move(ClaimAct.ASSESS);
    this.band = found;
    this.payments = List.copyOf(payers);
    this.terms = terms.withAdmission(admissionNo);
  }

  void settleOn(String path) {
    this.terms = terms.on(path);
  }

  void audited(String fingerprint) {
    this.knowledgeFingerprint = fingerprint;
  }

  void waitForReviewer(Instant due) {
    move(ClaimAct.ASK_REVIEWER);
    this.ruling = ruling().dueBy(due);
  }

  /** Settled or refused without a reviewer. */
  void decided(ClaimAct act, Instant at) {
    move(act);
    this.ruling = ruling().decided(at);
  }

  /** The review is over: settled with what remains, or refused when nothing remains. */
  void concluded(String by, String words, Instant at) {
    this.ruling = ruling().concluded(by, words, at);
    move(isWhollyDenied() ? ClaimAct.CONCLUDE_REFUSED : ClaimAct.CONCLUDE_SETTLED);
  }

  /** The settlement is cancelled; what was settled stays readable. */
  void reverse() {
    move(ClaimAct.REVERSE);
  }

  /** Shares the money out under the terms, with what standing findings deny. */
  void shareOut(Band used, List<Payment> payers, Rounding rounding) {
    this.band = used;
    this.payments = Denial.shareOut(lines, findings, used, payers, rounding);
    this.amounts = Amounts.sum(lines.stream().map(ClaimLine::amounts).toList());
  }

  /** Nothing of it is left to pay: every line that costs something is denied. */
  boolean isWhollyDenied() {
    return amounts.totalFen() > 0
        && lines.stream().allMatch(l -> l.amounts().totalFen() == 0 || l.status() == ClaimLine.Status.DENIED);
  }

  private void move(ClaimAct act) {
    this.status =
        ClaimMachine.next(status, act)
            .orElseThrow(() -> new IllegalStateException("claim " + number() + " is " + status + ": no " + act.word()));
  }

  public UUID id() {
    return id;
  }

  public Integer version() {
    return version;
  }

  /** Readable number; null while nothing is kept. */
  public String number() {
    return entered == null ? null : entered.number();
  }

  public ClaimStatus status() {
    return status;
  }

  public UUID episodeId() {
    return entered == null ? null : entered.episodeId();
  }

  public Source source() {
    return new Source(entered.sourceType(), entered.sourceId());
  }

  public Instant enteredAt() {
    return entered == null ? null : entered.enteredAt();
  }

  public Insured insured() {
    return insured;
  }

  public Visit visit() {
    return visit;
  }

  public Terms terms() {
    return terms;
  }

  public Care care() {
    return care;
  }

  public List<Payment> payments() {
    return payments;
  }

  public Band band() {
    return band;
  }

  public Amounts amounts() {
    return amounts;
  }

  public List<String> diagnoses() {
    return diagnoses;
  }

  public Circumstances circumstances() {
    return circumstances;
  }

  public List<String> warnings() {
    return warnings;
  }

  public String knowledgeFingerprint() {
    return knowledgeFingerprint;
  }

  /** How it was decided; of an undecided claim the database gives nothing to read. */
  public Ruling ruling() {
    return ruling == null ? Ruling.NONE : ruling;
  }

  public List<ClaimLine> lines() {
    return List.copyOf(lines);
  }

  public List<ClaimFinding> findings() {
    return List.copyOf(findings);
  }
}
