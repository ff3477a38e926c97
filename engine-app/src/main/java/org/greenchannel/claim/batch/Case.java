package org.greenchannel.claim.batch;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditPerson;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.Diagnosis;
import org.greenchannel.rules.knowledge.Operation;

/** One visit with everything that the files, or the house, say of it. */
final class Case {

  /** By begin, then by number, whatever order the files are in. */
  static final Comparator<Case> IN_TIME = Comparator.comparing(Case::begin).thenComparing(c -> c.visit.mdtrtId());

  private final Row row;
  private final AuditPerson person;
  private AuditVisit visit;
  private final List<AuditLine> lines = new ArrayList<>();
  private final Map<String, Row> rowOfLine = new HashMap<>();
  private final Map<String, AuditLine> lineById = new HashMap<>();
  private final List<Diagnosis> diagnoses = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();

  private Case(Row row, AuditPerson person, AuditVisit visit) {
    this.row = row;
    this.person = person;
    this.visit = visit;
  }

  static Case of(Row row) throws Rejected {
    return new Case(row, Facts.person(row), Facts.visit(row));
  }

  /** A visit of the house, not of the files: it is history and is not audited. */
  static Case of(Records.Past past) {
    Case one = new Case(null, null, past.visit());
    one.lines.addAll(past.lines());
    return one;
  }

  void add(Row more) throws Rejected {
    switch (more.table()) {
      case LINES -> addLine(more);
      case DIAGNOSES -> {
        Diagnosis diagnosis = Facts.diagnosis(more);
        diagnoses.add(diagnosis.main() ? 0 : diagnoses.size(), diagnosis);
      }
      case OPERATIONS -> operations.add(Facts.operation(more));
      case SETTLEMENTS -> settledAt(more.optionalTime("setl_time"));
      case VISITS -> throw new IllegalArgumentException("a visit is no part of a visit");
    }
  }

  private void addLine(Row more) throws Rejected {
    AuditLine line = Facts.line(more);
    if (rowOfLine.putIfAbsent(line.lineId(), more) != null) {
      throw Rejected.value("bkkp_sn", "明细号重复", "appears twice", line.lineId());
    }
    lineById.put(line.lineId(), line);
    lines.add(line);
  }

  /** Without a time of its own a visit reached the fund when it was settled. */
  private void settledAt(LocalDateTime time) {
    if (visit.uploadedAt() == null && time != null) {
      visit = new AuditVisit(
          visit.mdtrtId(), visit.institution(), visit.insutype(), visit.medType(), visit.hospLv(), visit.department(),
          visit.doctor(), visit.begin(), visit.end(), visit.diseaseNo(), visit.online(), visit.referral(), time);
    }
  }

  boolean isOfTheFiles() {
    return row != null;
  }

  AuditVisit visit() {
    return visit;
  }

  AuditPerson person() {
    return person;
  }

  List<AuditLine> lines() {
    return lines;
  }

  /** Those listed, and the main diagnosis of the visit where the list has it not. */
  List<Diagnosis> diagnoses() {
    String main = row.optional("dscg_maindiag_code");
    if (main == null || diagnoses.stream().anyMatch(d -> d.code().equals(main))) {
      return diagnoses;
    }
    List<Diagnosis> all = new ArrayList<>(diagnoses);
    boolean mainIsListed = diagnoses.stream().anyMatch(Diagnosis::main);
    all.add(0, new Diagnosis(main, row.optional("dscg_maindiag_name"), !mainIsListed));
    return all;
  }

  List<Operation> operations() {
    return operations;
  }

  /** When it begins: as stated, else with its first line. */
  LocalDateTime begin() {
    return visit.begin() != null ? visit.begin() : first(LocalDateTime.MAX);
  }

  /** When its first line arose, or {@code otherwise}. */
  LocalDateTime first(LocalDateTime otherwise) {
    return lines.stream().map(AuditLine::occurred).min(Comparator.naturalOrder()).orElse(otherwise);
  }

  /** A cell of a line's row, else of the visit's. */
  String text(String lineId, String ofLine, String ofVisit) {
    Row line = lineId == null ? null : rowOfLine.get(lineId);
    String own = line == null ? null : line.optional(ofLine);
    return own != null || ofVisit == null ? own : row.optional(ofVisit);
  }

  /** A line of the files, or null. */
  AuditLine line(String lineId) {
    return lineById.get(lineId);
  }
}
