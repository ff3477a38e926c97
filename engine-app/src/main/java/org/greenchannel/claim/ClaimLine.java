package org.greenchannel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.greenchannel.act.Ids;
import org.greenchannel.rules.knowledge.LineDetail;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One fee line of a claim (fee_list_d). */
@Entity
@Table(name = "claim_line")
public class ClaimLine {

  /** What becomes of a line (state machine of the claim). */
  public enum Status {
    ENTERED,
    APPROVED,
    PENDED,
    MODIFIED,
    DENIED
  }

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "claim_id")
  private Claim claim;

  private int seq;

  @Column(name = "line_no")
  private String lineNo;

  private String person;

  @Column(name = "visit_id")
  private String visitId;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Embedded private Item item;

  private BigDecimal quantity;

  @Column(name = "unit_price")
  private BigDecimal unitPrice;

  @Column(name = "price_limit")
  private BigDecimal priceLimit;

  private String department;
  private String doctor;
  private boolean priced;

  @JdbcTypeCode(SqlTypes.JSON)
  private LineDetail detail;

  @Enumerated(EnumType.STRING)
  private Status status = Status.ENTERED;

  @Column(name = "self_first_bp")
  private int selfFirstBp;

  @Column(name = "in_scope")
  private boolean inScope;

  @Column(name = "over_price_fen")
  private long overPriceFen;

  @Embedded private Amounts amounts;

  protected ClaimLine() {}

  ClaimLine(Claim claim, int seq, ClaimEntry.Line entry, Item item, Instant occurredAt) {
    this.id = Ids.next();
    this.claim = claim;
    this.seq = seq;
    this.lineNo = entry.lineNo();
    this.person = claim.insured().person();
    this.visitId = claim.visit().visitId();
    this.occurredAt = occurredAt;
    this.item = item;
    this.quantity = entry.quantity();
    this.unitPrice = entry.unitPrice();
    this.priceLimit = entry.priceLimit();
    this.department = entry.department();
    this.doctor = entry.doctor();
    this.detail = entry.use() == null ? null : entry.use().detail();
    this.priced = entry.amountFen() != null;
    this.amounts = Amounts.of(priced ? entry.amountFen() : 0);
  }

  /** Keeps what pricing found: the share paid first, the scope, and the part above the price limit. */
  void price(int selfFirst, boolean scope) {
    this.selfFirstBp = selfFirst;
    this.inScope = scope;
    this.overPriceFen = overPrice();
  }

  /** Not the fund's to pay. */
  void outOfScope() {
    this.inScope = false;
  }

  /** A price that binds whatever the catalogue or the bill says, in yuan. */
  void limitPrice(BigDecimal yuan) {
    this.priceLimit = yuan;
    this.overPriceFen = overPrice();
  }

  /** The part above the price limit. */
  long overPriceFen() {
    return overPriceFen;
  }

  private long overPrice() {
    if (unitPrice == null || priceLimit == null || unitPrice.compareTo(priceLimit) <= 0) {
      return 0;
    }
    BigDecimal over = unitPrice.subtract(priceLimit).multiply(quantity).movePointRight(2);
    return Math.min(amounts.totalFen(), over.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  Settlement.Line toSettle(long denied, long consented, boolean payable) {
    return new Settlement.Line(amounts.totalFen(), overPriceFen, selfFirstBp, inScope && payable, denied, consented);
  }

  void settle(Amounts shared, Status becomes) {
    this.amounts = shared;
    this.status = becomes;
  }

  public String lineNo() {
    return lineNo;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public Item item() {
    return item;
  }

  public BigDecimal quantity() {
    return quantity;
  }

  public BigDecimal unitPrice() {
    return unitPrice;
  }

  public String department() {
    return department;
  }

  public String doctor() {
    return doctor;
  }

  /** How a drug was prescribed. */
  public LineDetail detail() {
    return detail == null ? LineDetail.NONE : detail;
  }

  /** False for a line that carries no price of its own. */
  public boolean isPriced() {
    return priced;
  }

  public Status status() {
    return status;
  }

  public Amounts amounts() {
    return amounts;
  }
}
