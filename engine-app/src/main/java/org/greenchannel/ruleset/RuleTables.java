package org.greenchannel.ruleset;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.greenchannel.rules.CompiledTable;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.TableExamples;
import org.greenchannel.rules.TableProblem;
import org.greenchannel.rules.internal.DecisionTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The decision tables in service: the shipped release, and in place of a shipped table the version that staff put live.
 * Whoever asks within a transaction gets all answers from the tables that were in service at the first question.
 */
@Component
class RuleTables implements Decisions {

  private static final Logger LOG = LoggerFactory.getLogger(RuleTables.class);

  private final RuleVersions versions;
  private final RuleReleases releases;
  private final DecisionTables tables = Decisions.shipped();
  private final Map<String, UUID> inForce = new HashMap<>();
  private final Map<String, UUID> unsound = new HashMap<>();

  RuleTables(RuleVersions versions, RuleReleases releases) {
    this.versions = versions;
    this.releases = releases;
  }

  /** Before anything asks: live versions win over the release, from their compiled bytes. */
  @PostConstruct
  void open() {
    tables.tables().forEach(table -> releases.keep(DecisionTables.shipped(table)));
    refresh();
  }

  @Override
  public Decision decide(Facts facts) {
    return view().decide(facts);
  }

  @Override
  public String fingerprint(String table) {
    return view().fingerprint(table);
  }

  @Override
  public Set<String> tables() {
    return view().tables();
  }

  @Override
  public Decisions view() {
    return OneView.of(tables);
  }

  /** The tables as they are now, whatever the transaction began with: for those who look after them. */
  DecisionTables now() {
    return tables;
  }

  /** A table as it was under a fingerprint: what a decision of that time is replayed on. */
  Optional<Decisions> earlier(String table, String fingerprint) {
    return releases.compiled(table, fingerprint).map(RuleTables::alone);
  }

  /** Whether the live version of a table could not be put into service here, so that the one before it still answers. */
  synchronized boolean isUnsound(String table) {
    return unsound.containsKey(table);
  }

  /** This node or another may have put a version live. */
  @Scheduled(fixedDelayString = "${greenchannel.ruleset.watch:2s}")
  void watch() {
    refresh();
  }

  /** Puts into service what the database says is live; all changes at one moment. A version that does not load changes nothing. */
  synchronized void refresh() {
    Map<String, UUID> live = versions.live();
    Set<String> changed = new TreeSet<>(live.keySet());
    changed.addAll(inForce.keySet());
    changed.removeIf(table -> java.util.Objects.equals(live.get(table), inForce.get(table)));
    if (changed.isEmpty()) {
      unsound.clear();
      return;
    }
    List<CompiledTable> next = new ArrayList<>();
    for (String table : changed) {
      soundVersion(table, live.get(table)).ifPresent(next::add);
    }
    tables.replace(next);
    for (CompiledTable table : next) {
      inForce.compute(table.table(), (name, before) -> live.get(name));
      unsound.remove(table.table());
      LOG.info("Rule table {} is in service as {}", table.table(), table.fingerprint().substring(0, 12));
    }
  }

  private Optional<CompiledTable> soundVersion(String table, UUID live) {
    if (live == null) {
      return Optional.of(DecisionTables.shipped(table));
    }
    if (live.equals(unsound.get(table))) {
      return Optional.empty();
    }
    try {
      CompiledTable compiled = versions.compiled(live);
      List<TableProblem> failures = TableExamples.read(table, "examples", versions.examples(live)).failures(alone(compiled));
      if (failures.isEmpty()) {
        return Optional.of(compiled);
      }
      LOG.error("Rule table {} no longer answers its examples; the table before it stays: {}", table, failures);
    } catch (RuntimeException | LinkageError e) {
      LOG.error("Rule table {} cannot be loaded; the table before it stays", table, e);
    }
    unsound.put(table, live);
    return Optional.empty();
  }

  /** A table by itself, to be asked before or after its time in service. */
  static Decisions alone(CompiledTable compiled) {
    DecisionTables alone = new DecisionTables();
    alone.replace(compiled.table(), compiled.kjar(), compiled.fingerprint());
    return alone;
  }
}
