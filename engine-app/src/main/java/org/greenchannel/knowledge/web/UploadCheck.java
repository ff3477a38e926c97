package org.greenchannel.knowledge.web;

import java.time.LocalDate;
import java.util.List;
import org.greenchannel.act.Refusal;
import org.greenchannel.rules.knowledge.Vocabulary;
import org.greenchannel.rules.knowledge.workbook.WorkbookImport;
import org.springframework.web.multipart.MultipartFile;

/** What must be right about an upload before it is read. */
final class UploadCheck {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
  private static final int LONGEST = 300;

  private UploadCheck() {}

  static Refusal fault(MultipartFile file, LocalDate from, String basis, String source, String rule) {
    if (from.isBefore(FIRST) || from.isAfter(LAST)) {
      return Refusal.invalid("field.outOfRange", "from", FIRST + " - " + LAST);
    }
    if (!basis.equals("official") && !basis.equals("design")) {
      return Refusal.invalid("field.format", "basis", "official, design");
    }
    if (source != null && source.length() > LONGEST) {
      return Refusal.invalid("field.size", "source", "1-" + LONGEST);
    }
    if (given(rule) != null && Vocabulary.shipped().ruleClasses().named(rule).isEmpty()) {
      return Refusal.invalid("knowledge.ruleUnknown", "rule", "1-88", rule);
    }
    return fault(file);
  }

  static Refusal fault(MultipartFile file) {
    if (file.isEmpty()) {
      return Refusal.invalid("knowledge.emptyFile", "file", "xlsx");
    }
    return file.getSize() > WorkbookImport.LARGEST
        ? new Refusal("request.tooLarge", Refusal.Kind.TOO_LARGE, List.of(), List.of(WorkbookImport.LARGEST / 1024))
        : null;
  }

  /** The file's own name, without folders. */
  static String name(MultipartFile file) {
    String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().replaceAll(".*[/\\\\]", "").strip();
    String name = given.isEmpty() ? "workbook.xlsx" : given;
    return name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
  }

  static String given(String field) {
    return field == null || field.isBlank() ? null : field.strip();
  }
}
