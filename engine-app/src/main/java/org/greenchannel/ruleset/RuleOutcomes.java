package org.greenchannel.ruleset;

import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.rules.CompiledTable;
import org.greenchannel.rules.TableProblem;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down how a compiled version ended, and lets it answer. */
@Component
class RuleOutcomes {

  private final RuleVersions versions;
  private final RuleTables tables;
  private final Trail trail;
  private final TransactionTemplate transaction;

  RuleOutcomes(RuleVersions versions, RuleTables tables, Trail trail, PlatformTransactionManager transactions) {
    this.versions = versions;
    this.tables = tables;
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** In service from the end of this call, on this node; within seconds on the others. */
  void live(RuleVersion version, Actor actor, CompiledTable compiled, long tookMillis) {
    transaction.executeWithoutResult(
        status -> {
          versions.lock(version.table());
          if (versions.goLive(version.id(), compiled, tookMillis)) {
            trail.write(deed(actor, "ruleset.goLive", version).because("v" + version.version() + " " + version.fingerprint()));
          } else {
            status.setRollbackOnly();
          }
        });
    tables.refresh();
  }

  void refused(RuleVersion version, Actor actor, List<TableProblem> problems, long tookMillis) {
    transaction.executeWithoutResult(
        status -> {
          if (versions.refuse(version.id(), problems, tookMillis)) {
            trail.write(deed(actor, "ruleset.goLive", version).refused(Refusal.conflict(problems.get(0).code())));
          }
        });
  }

  private static Deed deed(Actor actor, String act, RuleVersion version) {
    return Deed.of(actor, act, RuleTableService.RECORD).on(version.id(), version.table(), null);
  }
}
