package org.greenchannel.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.greenchannel.rules.knowledge.KnowledgeCsv;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The knowledge base in service: the latest stored version, in memory, swapped by one reference. The first
 * start stores the shipped rows; what was approved since then wins over a later release.
 */
@Component
@Order(8)
public class KnowledgeBase implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);

  private final KnowledgeRows rows;
  private final TransactionTemplate transaction;
  private final Catalogue catalogue = Catalogue.shipped();
  private final AtomicReference<Knowledge> current = new AtomicReference<>();

  KnowledgeBase(KnowledgeRows rows, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What holds now; take it once per case. */
  public Knowledge current() {
    Knowledge knowledge = current.get();
    return knowledge == null ? load() : knowledge;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Knowledge knowledge = current();
    LOG.info("Knowledge version {}: {} rows", knowledge.version(), knowledge.snapshot().size());
  }

  /** The snapshot of an earlier version, to replay a finding on what it rested on. */
  public KnowledgeSnapshot snapshotOf(int version) {
    return KnowledgeSnapshot.of(rows.of(version));
  }

  /** The snapshot with this fingerprint: the one in service, or an earlier version's; empty when none of them has it. */
  public Optional<KnowledgeSnapshot> snapshotNamed(String fingerprint) {
    Knowledge now = current();
    if (now.snapshot().fingerprint().equals(fingerprint)) {
      return Optional.of(now.snapshot());
    }
    return rows.named(fingerprint).map(this::snapshotOf).filter(then -> then.fingerprint().equals(fingerprint));
  }

  /** The rows of the latest stored version. */
  List<KnowledgeRow> stored() {
    return rows.latest().map(latest -> rows.of(latest.no())).orElse(List.of());
  }

  /**
   * Puts a new version live when this transaction commits: rows of the same id are replaced.
   *
   * @return the new version's number
   */
  public int change(Collection<KnowledgeRow> come, Collection<String> go, String by, UUID importId) {
    rows.lock();
    int before = rows.latest().map(KnowledgeRows.Version::no).orElse(0);
    List<String> replaced = come.stream().map(KnowledgeRow::id).collect(Collectors.toList());
    replaced.addAll(go);
    rows.write(before + 1, come, replaced);
    List<KnowledgeRow> all = rows.of(before + 1);
    Knowledge next = knowledgeOf(before + 1, all);
    rows.name(before + 1, next.snapshot().fingerprint(), by, importId, all.size());
    swapAfterCommit(next);
    return before + 1;
  }

  /** Another node may have put a version live. */
  @Scheduled(fixedDelayString = "${greenchannel.knowledge.watch:5s}")
  void watch() {
    Knowledge mine = current.get();
    if (mine != null && rows.latest().map(KnowledgeRows.Version::no).orElse(0) > mine.version()) {
      load();
    }
  }

  private synchronized Knowledge load() {
    int latest = rows.latest().map(KnowledgeRows.Version::no).orElseGet(this::storeShipped);
    Knowledge mine = current.get();
    if (mine == null || mine.version() < latest) {
      swap(knowledgeOf(latest, rows.of(latest)));
    }
    return current.get();
  }

  private int storeShipped() {
    return transaction.execute(
        status -> {
          rows.lock();
          var stored = rows.latest();
          if (stored.isPresent()) {
            return stored.get().no();
          }
          List<KnowledgeRow> shipped = KnowledgeCsv.shipped();
          rows.write(1, shipped, List.of());
          rows.name(1, KnowledgeSnapshot.of(shipped).fingerprint(), "release", null, shipped.size());
          return 1;
        });
  }

  private void swapAfterCommit(Knowledge next) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            swap(next);
          }
        });
  }

  private void swap(Knowledge next) {
    current.accumulateAndGet(next, (a, b) -> a == null || a.version() < b.version() ? b : a);
  }

  private Knowledge knowledgeOf(int version, List<KnowledgeRow> all) {
    return new Knowledge(
        version, KnowledgeSnapshot.of(all),
        all.stream().collect(Collectors.toUnmodifiableMap(KnowledgeRow::code, KnowledgeRow::name, (a, b) -> a)), catalogue);
  }
}
