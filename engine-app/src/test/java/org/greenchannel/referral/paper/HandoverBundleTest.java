package org.greenchannel.referral.paper;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.act.Text;
import org.greenchannel.referral.Diagnosis;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** The hand-over package as a FHIR document that another system can read without asking back. */
class HandoverBundleTest {

  private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void a_strict_reader_takes_it_and_it_begins_with_its_composition() {
    Bundle document = read(json(down("无")));
    assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
    assertThat(document.getIdentifier().getValue()).isEqualTo("ZZ20261122-0004");
    assertThat(document.getTimestamp()).isEqualTo("2026-11-22T10:00:00.000");
    assertThat(document.getEntryFirstRep().getResource()).isInstanceOf(Composition.class);
    assertThat(document.getEntry()).extracting(e -> e.getResource().fhirType()).containsExactly(
        "Composition", "Patient", "Organization", "Organization", "Practitioner", "Condition", "ServiceRequest",
        "AllergyIntolerance", "MedicationStatement", "CarePlan");
  }

  @Test
  void every_reference_leads_to_an_entry_of_the_same_document() {
    Bundle document = read(json(down("无")));
    Set<String> there = document.getEntry().stream().map(Bundle.BundleEntryComponent::getFullUrl).collect(Collectors.toSet());
    assertThat(there).hasSize(document.getEntry().size());
    document.getEntry().forEach(entry -> assertThat(references(entry.getResource())).isSubsetOf(there));
    assertThat(references(document.getEntryFirstRep().getResource())).hasSizeGreaterThan(5);
  }

  @Test
  void the_codes_are_those_of_the_national_systems() {
    Bundle document = read(json(down("无")));
    Patient patient = (Patient) document.getEntry().get(1).getResource();
    assertThat(patient.getIdentifierFirstRep().getSystem()).isEqualTo("urn:nhsa:psn_no");
    assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo("51010100000000000001");
    assertThat(((Organization) document.getEntry().get(2).getResource()).getIdentifierFirstRep().getValue()).isEqualTo("H51010100201");
    Condition condition = (Condition) document.getEntry().get(5).getResource();
    assertThat(condition.getCode().getCodingFirstRep().getCode()).isEqualTo("I10");
  }

  @Test
  void every_section_can_be_read_by_people_and_further_parts_are_sections_too() {
    Composition composition = (Composition) read(json(down("青霉素 <b>&\n磺胺"))).getEntryFirstRep().getResource();
    assertThat(composition.getSection()).hasSize(8).allMatch(s -> s.getText().getDivAsString().contains("<div"));
    assertThat(composition.getSection().get(4).getText().getDivAsString()).contains("&lt;b&gt;").contains("青霉素");
    assertThat(composition.getSection().get(7).getCode().getCodingFirstRep().getCode()).isEqualTo("TARGETS");
  }

  @Test
  void printing_twice_gives_the_same_resources() {
    assertThat(json(down("无"))).isEqualTo(json(down("无")));
  }

  private static Set<String> references(IBaseResource resource) {
    return FhirContext.forR4Cached().newTerser().getAllResourceReferences(resource).stream()
        .map(r -> r.getResourceReference().getReferenceElement().getValue()).collect(Collectors.toSet());
  }

  private static Bundle read(byte[] json) {
    IParser strict = FhirContext.forR4Cached().newJsonParser();
    strict.setParserErrorHandler(new StrictErrorHandler());
    return strict.parseResource(Bundle.class, new String(json, StandardCharsets.UTF_8));
  }

  private static byte[] json(PaperCase referral) {
    return new HandoverBundle(referral).json(AT);
  }

  private static PaperCase down(String allergies) {
    var hospital = new PaperCase.Side("H51010100201", new Text("云溪县人民医院", "Yunxi County People's Hospital"), "028-5550201");
    var centre = new PaperCase.Side("H51010100301", new Text("柳河镇中心卫生院", "Liuhe Township Health Centre"), null);
    return new PaperCase(
        new UUID(7, 4), "ZZ20261122-0004", new UUID(7, 1), "DOWN", 3, "ZZ20261122-0003",
        new PaperCase.Person(
            "51010100000000000001", new Text("张桂兰", "Zhang Guilan"), new Text("女", "Female"), "2",
            LocalDate.of(1958, 3, 14), 68, "**************0026", "13800000001", null),
        new PaperCase.Sides(hospital, centre, new Text("全科医疗科", "General Practice"), "D-CHEN", new Text("陈思远", "Chen Siyuan")),
        new PaperCase.Way(LocalDate.of(2026, 11, 22), AT, null, null, null, null, null),
        new PaperCase.Clinical(
            "病情稳定", new Diagnosis("I10", "原发性高血压 3 级"), null, "血压稳定三天", allergies, "氨氯地平 5mg 每日一次", List.of()),
        new PaperCase.Package(
            "FOLLOW_UP", "血压稳定三天", "心电图未见异常", "每周测量血压", LocalDate.of(2026, 12, 6), true,
            Map.of("TARGETS", "血压 <140/90"), List.of()),
        null, new PaperCase.Done(null, null, null, null));
  }
}
