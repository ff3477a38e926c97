package org.greenchannel.referral.paper;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.web.util.HtmlUtils;

/** The sections of a FHIR document: each has words to read, and refers to the resources that say the same in codes. */
record Sections(Composition composition) {

  void add(String loinc, String title, String words, Reference... entries) {
    var section = part(new Coding("http://loinc.org", loinc, null), title, words);
    for (Reference entry : entries) {
      section.addEntry(entry);
    }
  }

  Composition.SectionComponent part(Coding code, String title, String words) {
    var section = composition.addSection().setTitle(title).setCode(new CodeableConcept(code));
    section.getText().setStatus(Narrative.NarrativeStatus.GENERATED);
    section.getText().setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + escaped(words) + "</div>");
    return section;
  }

  private static String escaped(String words) {
    return words == null || words.isBlank() ? "-" : HtmlUtils.htmlEscapeDecimal(words, "UTF-8").replace("\n", "<br/>");
  }
}
