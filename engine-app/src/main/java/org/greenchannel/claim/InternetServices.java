package org.greenchannel.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenchannel.claim.ClaimFinding.Found;
import org.greenchannel.claim.TableFindings.Says;
import org.greenchannel.knowledge.Catalogue;
import org.greenchannel.knowledge.CatalogueItem;
import org.greenchannel.knowledge.KnowledgeBase;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Institution.Ownership;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.claim.InternetPayableFacts;
import org.greenchannel.rules.claim.InternetPriceFacts;
import org.springframework.stereotype.Component;

/**
 * Whether the fund pays the internet services of a claim and what they may cost (医保发〔2020〕45号, 医保发〔2019〕47号). Such services are the
 * items that the catalogue marks, and in an internet visit every line; a claim without one asks nothing.
 *
 * <p>Refused: the line is the person's, with a finding that names row and law. Held: a reviewer decides. Elsewhere insured: the rules
 * of care out of region answer, which a claim of such a person asks anyway. What is above a fixed price is the part above the price
 * limit, noted on the line; an item without an approved price waits for a reviewer, so that nobody is charged for it silently.
 */
@Component
class InternetServices {

  private static final String PAYABLE = "internet_payable";
  private static final String PRICE = "internet_price";
  private static final String REFUSE = "REFUSE";
  private static final String HOLD = "HOLD";
  private static final String FIXED = "FIXED";
  private static final String NOT_CHARGEABLE = "NOT_CHARGEABLE";
  private static final String OTHER = "OTHER";

  private final Decisions decisions;
  private final Registry registry;
  private final KnowledgeBase knowledge;

  InternetServices(Decisions decisions, Registry registry, KnowledgeBase knowledge) {
    this.decisions = decisions;
    this.registry = registry;
    this.knowledge = knowledge;
  }

  /** A line that is an internet service: what of, and its code in the list of prices, or null. */
  private record Service(ClaimLine line, String kind, String priceItem) {

    LocalDate day() {
      return ClaimHistory.local(line.occurredAt()).toLocalDate();
    }
  }

  /** Asks both questions of every such line; returns what the tables said, equal questions asked once. */
  List<Decision> price(Claim claim) {
    List<Service> services = services(claim);
    Map<Facts, Decision> asked = new LinkedHashMap<>();
    if (services.isEmpty()) {
      return List.of();
    }
    Optional<Institution> at = registry.institution(claim.visit().institutionCode());
    for (Service service : services) {
      pay(claim, service.line(), asked.computeIfAbsent(payable(claim, service, at), decisions::decide));
      if (service.priceItem() != null) {
        limit(claim, service.line(), asked.computeIfAbsent(price(claim, service, at), decisions::decide));
      }
    }
    return new ArrayList<>(asked.values());
  }

  /** Lines that cost nothing ask nothing. */
  private List<Service> services(Claim claim) {
    Catalogue catalogue = knowledge.current().catalogue();
    boolean online = claim.circumstances().online();
    List<Service> found = new ArrayList<>();
    for (ClaimLine line : claim.lines()) {
      LocalDate day = ClaimHistory.local(line.occurredAt()).toLocalDate();
      Optional<CatalogueItem> item = catalogue.find(line.item().code(), day).filter(i -> i.internet() != null);
      if (line.amounts().totalFen() > 0 && (online || item.isPresent())) {
        found.add(
            new Service(
                line, item.map(CatalogueItem::internet).orElse(kindOf(line)), item.map(CatalogueItem::priceItem).orElse(null)));
      }
    }
    return found;
  }

  /** What a line of an internet visit is that the catalogue does not mark. */
  private static String kindOf(ClaimLine line) {
    String kind = Codes.shipped().attribute("online_item", line.item().listType());
    return kind == null ? OTHER : kind;
  }

  private static InternetPayableFacts payable(Claim claim, Service service, Optional<Institution> at) {
    Circumstances.Internet visit = claim.circumstances().internetOrNotSaid();
    return new InternetPayableFacts(
        claim.terms().region(), service.day(), at.map(Institution::internetAgreement).orElse(false),
        Care.LOCAL.equals(claim.care().personClass()), visit.visitType(), visit.disease(), service.kind(),
        service.line().detail().prescription() != null, visit.doctorVerified());
  }

  private static InternetPriceFacts price(Claim claim, Service service, Optional<Institution> at) {
    Ownership ownership = at.map(Institution::ownership).orElse(Ownership.NON_PROFIT);
    return new InternetPriceFacts(claim.terms().region(), service.day(), service.priceItem(), ownership.name());
  }

  private static void pay(Claim claim, ClaimLine line, Decision answer) {
    switch (answer.text("payable")) {
      case REFUSE -> {
        line.outOfScope();
        Says says =
            new Says(
                PAYABLE, TableFindings.INFORMATION, TableFindings.OUT_OF_SCOPE, TableFindings.OUT_OF_SCOPE,
                line.amounts().totalFen(), 0);
        claim.add(TableFindings.of(answer, line.lineNo(), says, Map.of()), ClaimFinding.Decision.NOTED);
      }
      case HOLD -> claim.add(open(answer, line, PAYABLE, HOLD), ClaimFinding.Decision.PENDING);
      default -> { }
    }
  }

  private static void limit(Claim claim, ClaimLine line, Decision answer) {
    switch (answer.text("priceRule")) {
      case FIXED -> {
        BigDecimal price = BigDecimal.valueOf(answer.fen("priceFen"), 2);
        line.limitPrice(price);
        if (line.overPriceFen() > 0) {
          Says says =
              new Says(
                  PRICE, TableFindings.INFORMATION, "OVER_LIMIT", TableFindings.OUT_OF_SCOPE, line.overPriceFen(), 0);
          Map<String, String> evidence =
              Map.of("limit", price.toPlainString(), "actual", line.unitPrice().stripTrailingZeros().toPlainString());
          claim.add(TableFindings.of(answer, line.lineNo(), says, evidence), ClaimFinding.Decision.NOTED);
        }
      }
      case NOT_CHARGEABLE -> claim.add(open(answer, line, PRICE, NOT_CHARGEABLE), ClaimFinding.Decision.PENDING);
      default -> { }
    }
  }

  /** Waits for a reviewer; upheld, the whole line is the institution's. */
  private static Found open(Decision answer, ClaimLine line, String name, String action) {
    long total = line.amounts().totalFen();
    Says says = new Says(name, TableFindings.SUSPICION, action, TableFindings.UNDECIDED, total, total);
    return TableFindings.of(answer, line.lineNo(), says, Map.of());
  }
}
