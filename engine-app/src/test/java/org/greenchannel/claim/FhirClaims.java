package org.greenchannel.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** FHIR Claims with the quirks of the synthetic ones: urn references, lines without a price, a total that differs. */
final class FhirClaims {

  private FhirClaims() {}

  static Map<String, Object> priced(String id, double... nets) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("resourceType", "Claim");
    claim.put("id", id);
    claim.put("status", "active");
    claim.put("type", coding("http://terminology.hl7.org/CodeSystem/claim-type", "institutional", null));
    claim.put("use", "claim");
    claim.put("patient", Map.of("reference", "urn:uuid:fb0d70d5-07c8-4de7-a212-edaebb62091b"));
    claim.put("billablePeriod", Map.of("start", "1952-10-16T04:33:07+00:00", "end", "1952-10-16T05:03:07+00:00"));
    claim.put("created", "1952-10-16T05:03:07+00:00");
    claim.put("provider", Map.of("reference", "urn:uuid:5103c940-0c08-392f-95cd-446e0cea042a"));
    claim.put("priority", coding("http://terminology.hl7.org/CodeSystem/processpriority", "normal", null));
    claim.put("insurance", List.of(Map.of("sequence", 1, "focal", true, "coverage", Map.of("display", "private"))));
    List<Object> items = new ArrayList<>();
    items.add(item(1, "http://snomed.info/sct", "185345009", null));
    for (double net : nets) {
      items.add(item(items.size() + 1, "http://snomed.info/sct", "117015009", net));
    }
    claim.put("item", items);
    claim.put("total", Map.of("value", 1922.02, "currency", "USD"));
    return claim;
  }

  static Map<String, Object> item(int sequence, String system, String code, Double net) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("sequence", sequence);
    item.put("productOrService", coding(system, code, "Throat culture (procedure)"));
    if (net != null) {
      item.put("net", Map.of("value", net, "currency", "USD"));
    }
    return item;
  }

  static Map<String, Object> coding(String system, String code, String text) {
    Map<String, Object> concept = new LinkedHashMap<>();
    concept.put("coding", List.of(Map.of("system", system, "code", code)));
    if (text != null) {
      concept.put("text", text);
    }
    return concept;
  }
}
