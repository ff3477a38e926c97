package org.greenchannel.claim;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What can be said of an entry without looking anywhere: fields present, in shape, and adding up. */
@Component
class EntryShape {

  private final Validator validator;

  EntryShape(Validator validator) {
    this.validator = validator;
  }

  void check(ClaimEntry entry, Faults faults) {
    for (ConstraintViolation<ClaimEntry> wrong : validator.validate(entry)) {
      String pointer =
          "/" + wrong.getPropertyPath().toString().replace('.', '/').replace("[", "/").replace("]", "");
      faults.add(pointer, codeOf(wrong), allowed(wrong));
    }
    if (faults.none()) {
      checkNames(entry, faults);
      checkLines(entry.lines(), faults);
    }
  }

  private static void checkNames(ClaimEntry entry, Faults faults) {
    ClaimEntry.Patient patient = entry.patient();
    if (patient.patientId() == null && patient.psnNo() == null && patient.reference() == null) {
      faults.add("/patient/psnNo", "field.required", "");
    }
    ClaimEntry.VisitEntry visit = entry.visit();
    if (!Codes.shipped().knows("med_type", visit.medType())) {
      faults.add("/visit/medType", "claim.codeUnknown", String.join(", ", Codes.shipped().all("med_type")));
    }
    if (visit.begin() != null && visit.end() != null && visit.end().isBefore(visit.begin())) {
      faults.add("/visit/end", "claim.endBeforeBegin", "");
    }
    String insutype = entry.cover().insutype();
    if (insutype != null && !Codes.shipped().knows("insutype", insutype)) {
      faults.add("/cover/insutype", "claim.codeUnknown", String.join(", ", Codes.shipped().all("insutype")));
    }
  }

  private static void checkLines(List<ClaimEntry.Line> lines, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      ClaimEntry.Line line = lines.get(i);
      if (!seen.add(line.lineNo())) {
        faults.add("/lines/" + i + "/lineNo", "claim.lineTwice", "");
      }
      if (line.listType() != null && !Codes.shipped().knows("list_type", line.listType())) {
        faults.add(
            "/lines/" + i + "/listType", "claim.codeUnknown", String.join(", ", Codes.shipped().all("list_type")));
      }
      if (line.unitPrice() != null && line.amountFen() != null && !adds(line)) {
        faults.add("/lines/" + i + "/amountFen", "claim.lineSumWrong", Long.toString(product(line)));
      }
    }
  }

  private static boolean adds(ClaimEntry.Line line) {
    return product(line) == line.amountFen();
  }

  private static long product(ClaimEntry.Line line) {
    BigDecimal fen = line.unitPrice().multiply(line.quantity()).movePointRight(2);
    return fen.setScale(0, RoundingMode.HALF_UP).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
  }

  private static String codeOf(ConstraintViolation<?> wrong) {
    String constraint = wrong.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> "field.required";
      case "Size" -> "field.size";
      case "Pattern" -> "field.format";
      default -> "field.outOfRange";
    };
  }

  private static String allowed(ConstraintViolation<?> wrong) {
    return codeOf(wrong).equals("field.required") ? "" : wrong.getMessage();
  }
}
