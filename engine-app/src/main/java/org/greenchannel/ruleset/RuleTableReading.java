package org.greenchannel.ruleset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.rules.internal.DecisionTables;
import org.greenchannel.ruleset.RuleVersion.Status;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What operations, reviewers and the regulator may see of the rule base. */
@Service
@Transactional(readOnly = true)
public class RuleTableReading {

  private final RuleVersions versions;
  private final RuleTables tables;

  RuleTableReading(RuleVersions versions, RuleTables tables) {
    this.versions = versions;
    this.tables = tables;
  }

  /**
   * A table as it answers now.
   *
   * @param title the question, Chinese · English
   * @param version the upload that answers; 0 for the shipped release
   * @param compiling an upload under way, or null
   * @param unsound whether the live upload could not be put into service on this node, so that the table before it answers
   */
  public record InForce(
      String table, String title, String fingerprint, int rules, int version, String fileName, RuleVersion compiling,
      boolean unsound) {}

  /** A file to download. */
  public record Document(String name, byte[] bytes) {}

  /** Every table with what answers for it now. */
  public Answer<List<InForce>> list(Actor actor) {
    if (!mayRead(actor)) {
      return Answer.refused(Refusal.forbidden("security.forbidden"));
    }
    Map<String, List<RuleVersion>> current = versions.current().stream().collect(Collectors.groupingBy(RuleVersion::table));
    tables.refresh();
    return Answer.done(
        tables.now().tables().stream().map(table -> inForce(table, current.getOrDefault(table, List.of()))).toList());
  }

  /** One table with what answers for it now. */
  public Answer<InForce> inForce(Actor actor, String table) {
    return reading(actor, table, () -> {
      List<RuleVersion> current = versions.current().stream().filter(v -> v.table().equals(table)).toList();
      tables.refresh();
      return Optional.of(inForce(table, current));
    });
  }

  /** The uploads of a table, newest first. */
  public Answer<List<RuleVersion>> versions(Actor actor, String table) {
    return reading(actor, table, () -> Optional.of(versions.of(table)));
  }

  /** One upload, under way or ended. */
  public Answer<RuleVersion> version(Actor actor, String table, UUID id) {
    return reading(actor, table, () -> versions.find(table, id));
  }

  /** The workbook in force, or with an id that of an upload. */
  public Answer<Document> workbook(Actor actor, String table, Optional<UUID> id) {
    return document(actor, table, id, ".drl.xlsx", versions::workbook, () -> DecisionTables.shippedWorkbook(table));
  }

  /** The examples asked of the workbook in force, or with an id of an upload. */
  public Answer<Document> examples(Actor actor, String table, Optional<UUID> id) {
    return document(actor, table, id, ".examples.csv", versions::examples, () -> DecisionTables.shippedExamples(table));
  }

  private Answer<Document> document(
      Actor actor, String table, Optional<UUID> id, String suffix, java.util.function.Function<UUID, byte[]> stored,
      Supplier<byte[]> shipped) {
    String name = table.substring(table.indexOf('.') + 1) + suffix;
    return reading(actor, table, () -> {
      Optional<RuleVersion> version = id.isPresent() ? versions.find(table, id.get()) : versions.with(table, Status.LIVE);
      return id.isPresent() && version.isEmpty()
          ? Optional.empty()
          : Optional.of(new Document(name, version.map(v -> stored.apply(v.id())).orElseGet(shipped)));
    });
  }

  private InForce inForce(String table, List<RuleVersion> current) {
    RuleVersion live = current.stream().filter(v -> v.status() == Status.LIVE).findFirst().orElse(null);
    RuleVersion compiling = current.stream().filter(v -> v.status() == Status.COMPILING).findFirst().orElse(null);
    return new InForce(
        table, tables.now().title(table), tables.now().fingerprint(table), tables.now().rules(table),
        live == null ? 0 : live.version(), live == null ? null : live.fileName(), compiling, tables.isUnsound(table));
  }

  private <T> Answer<T> reading(Actor actor, String table, Supplier<Optional<T>> found) {
    if (!mayRead(actor)) {
      return Answer.refused(Refusal.forbidden("security.forbidden"));
    }
    if (!tables.now().tables().contains(table)) {
      return Answer.refused(Refusal.notFound("ruleset.tableUnknown", table));
    }
    Optional<T> one = found.get();
    // Whoever reads that a version is live gets its answers from then on: the commit may be a moment ahead of the swap.
    tables.refresh();
    return one.map(Answer::done).orElse(Answer.refused(Refusal.notFound("ruleset.versionUnknown", "?")));
  }

  private static boolean mayRead(Actor actor) {
    return actor.is(Role.OPERATIONS) || actor.is(Role.REVIEWER) || actor.is(Role.REGULATOR);
  }
}
