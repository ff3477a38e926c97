package org.greenchannel.ruleset;

import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.internal.DecisionTables;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the tables of the first question until the transaction ends, so that no act mixes versions. */
final class OneView implements TransactionSynchronization {

  private final DecisionTables tables;
  private final Decisions view;

  private OneView(DecisionTables tables) {
    this.tables = tables;
    this.view = tables.view();
  }

  /** The view of this transaction; outside of one, the tables as they are now. */
  static Decisions of(DecisionTables tables) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || !TransactionSynchronizationManager.isActualTransactionActive()) {
      return tables.view();
    }
    if (TransactionSynchronizationManager.getResource(tables) instanceof OneView bound) {
      return bound.view;
    }
    OneView first = new OneView(tables);
    TransactionSynchronizationManager.bindResource(tables, first);
    TransactionSynchronizationManager.registerSynchronization(first);
    return first.view;
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResourceIfPossible(tables);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(tables, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(tables);
  }
}
