package org.greenchannel.prescription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.springframework.stereotype.Component;

/** Looks up what a doctor wrote in the catalogue; every unknown code is named. */
@Component
class PrescriptionLines {

  private static final String UNKNOWN = "prescription.unknownDrug";

  private final DrugCatalogue catalogue;

  PrescriptionLines(DrugCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** @param root JSON pointer of the content in the request, for the faults */
  Answer<List<PrescriptionLine>> of(PrescriptionDraft.Content content, String root) {
    List<PrescriptionLine> lines = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < content.items().size(); i++) {
      PrescriptionDraft.Item item = content.items().get(i);
      Optional<Drug> drug = catalogue.find(item.drugCode());
      if (drug.isPresent()) {
        lines.add(PrescriptionLine.of(i + 1, drug.get(), item));
      } else {
        faults.add(new Fault(root + "/items/" + i + "/drugCode", UNKNOWN, "GET /api/drugs"));
      }
    }
    return faults.isEmpty() ? Answer.done(lines) : Answer.refused(Refusal.invalid(UNKNOWN, faults));
  }
}
