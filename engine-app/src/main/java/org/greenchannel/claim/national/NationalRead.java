package org.greenchannel.claim.national;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.claim.Circumstances;
import org.greenchannel.claim.ClaimEntry;

/** Reads the claims of a message by its field list, and remembers where each of our fields came from. */
final class NationalRead {

  private final String infno;
  private final String institution;
  private final NationalNode input;
  private final NationalFields fields = NationalFields.shipped();
  private final List<Fault> faults = new ArrayList<>();

  /** A claim of the message, with the way back from our pointers to its fields. */
  record Read(ClaimEntry entry, Map<String, String> paths) {

    /** Their path for a pointer of ours; the pointer itself where there is none. */
    String path(String pointer) {
      return paths.getOrDefault(pointer, pointer);
    }
  }

  NationalRead(String infno, String institution, NationalNode input) {
    this.infno = infno;
    this.institution = institution;
    this.input = input;
  }

  List<Fault> faults() {
    return faults;
  }

  /** Every visit of every person in the message. */
  List<Read> entries() {
    List<Read> entries = new ArrayList<>();
    for (NationalNode patient : below("patient", input)) {
      for (NationalNode visit : below("visit", patient)) {
        entries.add(entry(patient, visit));
      }
    }
    if (entries.isEmpty()) {
      NationalFields.Field root = field("each", "patient");
      faults.add(new Fault(input.at(root.theirs().get(0)).path(), "field.required", ""));
    }
    return entries;
  }

  private Read entry(NationalNode patient, NationalNode visit) {
    Map<String, String> paths = new HashMap<>();
    Map<String, Object> who = values("patient", patient, "/patient/", paths);
    Map<String, Object> where = values("visit", visit, "/visit/", paths);
    Map<String, Object> internet = values("internet", visit, "/visit/circumstances/internet/", paths);
    Map<String, Object> cover = values("cover", visit, "/cover/", paths);
    Map<String, Object> head = values("head", visit, "/", paths);
    List<String> diagnoses = new ArrayList<>();
    for (NationalNode diagnosis : below("diagnosis", visit)) {
      Object code = values("diagnosis", diagnosis, "/visit/diagnoses/" + diagnoses.size() + "/", paths).get("code");
      if (code != null) {
        diagnoses.add((String) code);
      }
    }
    List<ClaimEntry.Line> lines = new ArrayList<>();
    paths.put("/lines", lookUp(field("each", "line"), visit).path());
    for (NationalNode line : below("line", visit)) {
      String at = "/lines/" + lines.size();
      paths.put(at, line.path());
      lines.add(line(values("line", line, at + "/", paths), traceCodes(line, paths)));
    }
    ClaimEntry entry =
        new ClaimEntry(
            new ClaimEntry.Patient(null, (String) who.get("psnNo"), null), visit(where, internet, diagnoses, operations(visit, paths)),
            cover(cover),
            lines, (Long) head.get("totalFen"), null, null);
    return new Read(entry, paths);
  }

  private static ClaimEntry.Cover cover(Map<String, Object> cover) {
    return new ClaimEntry.Cover(
        null, (String) cover.get("insutype"), (String) cover.get("filing"), false,
        Boolean.TRUE.equals(cover.get("selfPayConsent")), (String) cover.get("personClass"),
        (Boolean) cover.get("useAccount"));
  }

  private ClaimEntry.VisitEntry visit(
      Map<String, Object> visit, Map<String, Object> internet, List<String> diagnoses, List<Circumstances.Procedure> operations) {
    return new ClaimEntry.VisitEntry(
        institution, null, (String) visit.get("visitId"), (String) visit.get("medType"), (String) visit.get("department"),
        (String) visit.get("doctor"), (LocalDateTime) visit.get("begin"), (LocalDateTime) visit.get("end"), diagnoses,
        new Circumstances(
            (String) visit.get("diseaseNo"), Boolean.TRUE.equals(visit.get("online")), (String) visit.get("referral"), false,
            internet(internet), operations),
        (String) visit.get("lateReason"));
  }

  /** What the message says of an internet visit; null when it says nothing. */
  private static Circumstances.Internet internet(Map<String, Object> internet) {
    return internet.isEmpty()
        ? null
        : new Circumstances.Internet(
            (String) internet.get("visitType"), (String) internet.get("disease"),
            Boolean.TRUE.equals(internet.get("doctorVerified")));
  }

  private static ClaimEntry.Line line(Map<String, Object> line, List<String> traceCodes) {
    return new ClaimEntry.Line(
        (String) line.get("lineNo"), (LocalDateTime) line.get("occurred"), null, (String) line.get("code"),
        (String) line.get("name"), (String) line.get("listType"), (String) line.get("chargeLevel"), false,
        (BigDecimal) line.get("quantity"), (BigDecimal) line.get("unitPrice"), (BigDecimal) line.get("priceLimit"),
        (Long) line.get("amountFen"), (String) line.get("department"), (String) line.get("doctor"),
        new ClaimEntry.Use(
            (String) line.get("prescription"), (String) line.get("singleDose"), (String) line.get("frequency"),
            (BigDecimal) line.get("days"), (String) line.get("herbWay"), null, traceCodes, (Boolean) line.get("takeHome")));
  }

  private List<Circumstances.Procedure> operations(NationalNode visit, Map<String, String> paths) {
    List<Circumstances.Procedure> operations = new ArrayList<>();
    for (NationalNode operation : below("operation", visit)) {
      Map<String, Object> one = values("operation", operation, "/visit/circumstances/operations/" + operations.size() + "/", paths);
      operations.add(
          new Circumstances.Procedure(
              (String) one.get("code"), (String) one.get("name"), (LocalDateTime) one.get("at"), (String) one.get("doctor")));
    }
    return operations;
  }

  private List<String> traceCodes(NationalNode line, Map<String, String> paths) {
    List<String> codes = new ArrayList<>();
    for (NationalNode trace : below("trace", line)) {
      Object code = values("trace", trace, "/trace/" + codes.size() + "/", paths).get("code");
      if (code != null) {
        codes.add((String) code);
      }
    }
    return codes;
  }

  private Map<String, Object> values(String part, NationalNode node, String at, Map<String, String> paths) {
    Map<String, Object> values = new HashMap<>();
    for (NationalFields.Field field : fields.part(infno, part)) {
      NationalNode found = lookUp(field, node);
      paths.put(at + field.ours(), found.path());
      if (found.isThere()) {
        values.put(field.ours(), value(field.kind(), found));
      }
    }
    return values;
  }

  private Object value(String kind, NationalNode node) {
    return switch (kind) {
      case "yuan" -> node.fen(faults);
      case "number" -> node.number(faults);
      case "time" -> node.time(faults);
      case "flag" -> "1".equals(node.text(faults));
      default -> node.text(faults);
    };
  }

  private List<NationalNode> below(String part, NationalNode node) {
    NationalFields.Field field = field("each", part);
    NationalNode found = lookUp(field, node);
    return found.isThere() ? found.members() : List.of();
  }

  /** The first of their names that is there, else where the first would be. */
  private NationalNode lookUp(NationalFields.Field field, NationalNode node) {
    NationalNode first = null;
    for (String name : field.theirs()) {
      NationalNode found = name.startsWith("/") ? input.at(name.substring(1)) : node.at(name);
      if (found.isThere()) {
        return found;
      }
      first = first == null ? found : first;
    }
    return first;
  }

  private NationalFields.Field field(String part, String ours) {
    return fields.part(infno, part).stream().filter(f -> f.ours().equals(ours)).findFirst().orElseThrow();
  }
}
