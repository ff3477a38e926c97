package org.greenchannel.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenchannel.knowledge.CatalogueItem;
import org.greenchannel.knowledge.Knowledge;
import org.greenchannel.rules.Plans.Plan;
import org.greenchannel.rules.Plans.SumCheck;
import org.greenchannel.rules.Plans.UnknownCodes;

/** The lines of an entry against what the plan accepts and the catalogue knows. */
final class EntryLines {

  private static final String CLASS_A = "01";

  private final List<ClaimEntry.Line> lines;
  private final Plan plan;
  private final Knowledge known;
  private final Faults faults;

  EntryLines(List<ClaimEntry.Line> lines, Plan plan, Knowledge known, Faults faults) {
    this.lines = lines;
    this.plan = plan;
    this.known = known;
    this.faults = faults;
  }

  List<Item> items() {
    List<Item> items = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      items.add(item(lines.get(i), "/lines/" + i));
    }
    return items;
  }

  /** Codes of warnings; a wrong sum is a fault where the plan says so. */
  List<String> checkTotal(Long totalFen) {
    long sum = lines.stream().mapToLong(l -> l.amountFen() == null ? 0 : l.amountFen()).sum();
    if (totalFen == null || totalFen == sum) {
      return List.of();
    }
    if (plan.sumCheck() == SumCheck.ERROR) {
      faults.add("/totalFen", "claim.totalWrong", Long.toString(sum));
      return List.of();
    }
    return List.of("claim.totalDiffers");
  }

  /** The line with the approved price of the catalogue where it names none. */
  ClaimEntry.Line withLimit(ClaimEntry.Line line) {
    BigDecimal limit = catalogued(line).map(CatalogueItem::priceLimit).orElse(line.priceLimit());
    return new ClaimEntry.Line(
        line.lineNo(), line.occurred(), line.system(), line.code(), line.name(), line.listType(), line.chargeLevel(),
        line.negotiated(), line.quantity(), line.unitPrice(), limit, line.amountFen(), line.department(), line.doctor(),
        line.use());
  }

  private Item item(ClaimEntry.Line line, String at) {
    Optional<CatalogueItem> catalogued = catalogued(line);
    String system = system(line, catalogued);
    if (system == null || !plan.accepts(system)) {
      faults.add(at + (system == null ? "/listType" : "/system"), "claim.systemNotAccepted", String.join(", ", plan.systems()));
    } else if (plan.unknownCodes() == UnknownCodes.REFUSE && !known.knows(line.code(), line.occurred().toLocalDate())) {
      faults.add(at + "/code", "claim.codeUnknown", system);
    }
    if (!plan.holdsOn(line.occurred().toLocalDate())) {
      faults.add(at + "/occurred", "claim.planNotYet", plan.from() + "/" + plan.until());
    }
    if (line.amountFen() == null && plan.sumCheck() == SumCheck.ERROR) {
      faults.add(at + "/amountFen", "field.required", "");
    }
    String name = line.name() != null ? line.name() : known.nameOf(line.code(), line.occurred().toLocalDate()).orElse(line.code());
    String listType = line.listType() != null ? line.listType() : catalogued.map(CatalogueItem::listType).orElse(null);
    return new Item(system, line.code(), name, listType, chargeLevel(line, catalogued, at), negotiated(line, catalogued));
  }

  /** The catalogue's class wins over what the bill says; a plan without a catalogue has one class. */
  private String chargeLevel(ClaimEntry.Line line, Optional<CatalogueItem> catalogued, String at) {
    if (catalogued.isPresent()) {
      return catalogued.get().chargeLevel();
    }
    if (line.chargeLevel() != null) {
      return line.chargeLevel();
    }
    if (plan.unknownCodes() == UnknownCodes.REFUSE) {
      faults.add(at + "/chargeLevel", "field.required", "01, 02, 03");
    }
    return CLASS_A;
  }

  private static boolean negotiated(ClaimEntry.Line line, Optional<CatalogueItem> catalogued) {
    return catalogued.map(CatalogueItem::negotiated).orElse(line.negotiated());
  }

  private static String system(ClaimEntry.Line line, Optional<CatalogueItem> catalogued) {
    if (line.system() != null) {
      return line.system();
    }
    return catalogued.map(CatalogueItem::system).orElse(Codes.shipped().attribute("list_type", line.listType()));
  }

  private Optional<CatalogueItem> catalogued(ClaimEntry.Line line) {
    return plan.unknownCodes() == UnknownCodes.ACCEPT
        ? Optional.empty()
        : known.catalogue().find(line.code(), line.occurred().toLocalDate());
  }
}
