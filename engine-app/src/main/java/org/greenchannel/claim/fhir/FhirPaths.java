package org.greenchannel.claim.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a fault of an entry lies in the FHIR Claim it came from. */
final class FhirPaths {

  private static final Map<String, String> LINE = new LinkedHashMap<>();
  private static final Map<String, String> HEAD = new LinkedHashMap<>();
  private static final Pattern OF_LINE = Pattern.compile("/lines/(\\d+)(?:/(\\w+))?");

  static {
    LINE.put("lineNo", "sequence");
    LINE.put("occurred", "serviced");
    LINE.put("system", "productOrService.coding[0].system");
    LINE.put("code", "productOrService.coding[0].code");
    LINE.put("listType", "category");
    LINE.put("chargeLevel", "category");
    LINE.put("quantity", "quantity");
    LINE.put("unitPrice", "unitPrice");
    LINE.put("amountFen", "net");
    HEAD.put("/patient", "Claim.patient");
    HEAD.put("/visit/institution", "Claim.provider");
    HEAD.put("/visit/begin", "Claim.billablePeriod.start");
    HEAD.put("/visit/end", "Claim.billablePeriod.end");
    HEAD.put("/visit/lateReason", "Claim.supportingInfo.code");
    HEAD.put("/visit/medType", "Claim.subType");
    HEAD.put("/visit/diagnoses", "Claim.diagnosis");
    HEAD.put("/cover", "Claim.insurance[0].coverage");
    HEAD.put("/lines", "Claim.item");
    HEAD.put("/totalFen", "Claim.total");
    HEAD.put("/currency", "Claim.total.currency");
  }

  private FhirPaths() {}

  /** The FHIRPath for a JSON pointer of the entry; the pointer itself where there is none. */
  static String of(String pointer) {
    Matcher line = OF_LINE.matcher(pointer);
    if (line.matches()) {
      String field = line.group(2) == null ? null : LINE.get(line.group(2));
      return "Claim.item[" + line.group(1) + "]" + (field == null ? "" : "." + field);
    }
    return HEAD.entrySet().stream()
        .filter(e -> pointer.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(pointer);
  }
}
