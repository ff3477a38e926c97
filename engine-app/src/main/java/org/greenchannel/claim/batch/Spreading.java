package org.greenchannel.claim.batch;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings everything of a person together in two steps, neither of which holds more than a part of the input: rows are
 * spread by visit, then each part, which knows the persons of its visits, is spread by person.
 */
final class Spreading {

  private static final String VISIT = "mdtrt_id";
  private static final String PERSON = "psn_no";
  private static final String INSTITUTION = "fixmedins_code";

  private final Map<Table, Path> files;
  private final Map<Table, String> names;
  private final Charset given;
  private final String boundTo;
  private final Work work;
  private final Watch watch;
  private final int threads;

  Spreading(
      Map<Table, Path> files, Map<Table, String> names, Charset given, String boundTo, Work work, Watch watch, int threads) {
    this.files = files;
    this.names = names;
    this.given = given;
    this.boundTo = boundTo;
    this.work = work;
    this.watch = watch;
    this.threads = threads;
  }

  /** Spreads the files by visit; what is not taken goes to the rejected rows of each table. */
  Spill byVisit(int count) throws IOException, UnusableInput {
    Path rejected = work.emptied("rejected");
    Path scratch = work.emptied("scratch");
    Spill parts = new Spill(work.emptied("visits"), count);
    long bytes = 0;
    List<Cores.Task> tasks = new ArrayList<>();
    for (Map.Entry<Table, Path> file : files.entrySet()) {
      Source source = Source.of(file.getKey(), file.getValue(), given, scratch);
      bytes += source.size();
      tasks.add(() -> {
        try (Rejects rejects = new Rejects(rejected.resolve("1-" + file.getKey().ordinal()), names)) {
          source.stream(new Reading(parts, rejects));
        }
      });
    }
    watch.begin(Watch.Phase.READ, bytes, 0);
    Cores.run(tasks, threads);
    parts.flush();
    Work.delete(scratch);
    watch.end();
    return parts;
  }

  /** What {@link #byPerson} came to. */
  record Counts(long visits, long lines) {}

  /** Spreads the parts by person. */
  Counts byPerson(Spill parts, Spill people) throws IOException, UnusableInput {
    AtomicLong visits = new AtomicLong();
    AtomicLong lines = new AtomicLong();
    List<Cores.Task> tasks = new ArrayList<>();
    for (int i = 0; i < parts.count(); i++) {
      int part = i;
      tasks.add(() -> {
        try (Rejects rejects = new Rejects(work.path("rejected").resolve("2-" + part), names)) {
          Counts of = part(parts.rows(part), people, rejects);
          visits.addAndGet(of.visits());
          lines.addAndGet(of.lines());
          watch.advance(1);
        }
      });
    }
    watch.begin(Watch.Phase.GROUP, parts.count(), 0);
    Cores.run(tasks, threads);
    people.flush();
    watch.end();
    return new Counts(visits.get(), lines.get());
  }

  /** Rows come in the order of tables: visits are known before what belongs to them. */
  private Counts part(List<Row> rows, Spill people, Rejects rejects) throws IOException {
    if (watch.cancelled()) {
      throw new Cancelled();
    }
    Map<String, String> personOf = new HashMap<>();
    long lines = 0;
    for (Row row : rows) {
      try {
        people.put(person(row, personOf), row);
        lines += row.table() == Table.LINES ? 1 : 0;
      } catch (Rejected why) {
        rejects.add(row.table(), row.number(), why);
      }
    }
    return new Counts(personOf.size(), lines);
  }

  private static String person(Row row, Map<String, String> personOf) throws Rejected {
    String visit = row.text(VISIT);
    if (row.table() == Table.VISITS) {
      if (personOf.putIfAbsent(visit, row.text(PERSON)) != null) {
        throw Rejected.value(VISIT, "就诊号重复", "appears twice", visit);
      }
      return row.text(PERSON);
    }
    String person = personOf.get(visit);
    if (person == null) {
      throw Rejected.value(VISIT, "mdtrt_d 中没有此就诊", "no such visit in mdtrt_d", visit);
    }
    if (row.table() == Table.LINES && row.optional(PERSON) != null && !person.equals(row.text(PERSON))) {
      throw Rejected.value(PERSON, "与就诊的人员不同", "another person than that of the visit", row.text(PERSON));
    }
    return person;
  }

  /** Rows as they come from a file. */
  private final class Reading implements RowTaker {

    private final Spill parts;
    private final Rejects rejects;

    Reading(Spill parts, Rejects rejects) {
      this.parts = parts;
      this.rejects = rejects;
    }

    @Override
    public void take(Row row) throws Rejected, IOException {
      Facts.verify(row);
      if (boundTo != null && row.table() == Table.VISITS && !boundTo.equals(row.optional(INSTITUTION)) && row.optional(INSTITUTION) != null) {
        throw Rejected.value(INSTITUTION, "其他机构的就诊", "a visit of another institution", row.text(INSTITUTION));
      }
      parts.put(row.text(VISIT), row);
    }

    @Override
    public void read(long bytes) throws IOException {
      watch.advance(bytes);
      if (watch.cancelled()) {
        throw new Cancelled();
      }
    }

    @Override
    public void reject(Table table, long number, Rejected why) throws IOException {
      rejects.add(table, number, why);
    }
  }
}
