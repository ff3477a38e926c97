package org.greenchannel.knowledge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  static final String RELEASE = "release";
  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);

  /** The knowledge with its rows as they are stored. */
  record Live(Knowledge knowledge, List<KnowledgeRow> rows) {

    int version() {
      return knowledge.version();
    }

    Map<String, KnowledgeRow> byId() {
      Map<String, KnowledgeRow> byId = new LinkedHashMap<>(rows.size() * 2);
      rows.forEach(row -> byId.put(row.id(), row));
      return byId;
    }
  }

  private final KnowledgeRows rows;
  private final TransactionTemplate transaction;
  private final Catalogue catalogue = Catalogue.shipped();
  private final AtomicReference<Live> current = new AtomicReference<>();

  KnowledgeBase(KnowledgeRows rows, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What holds now; take it once per case. */
  public Knowledge current() {
    return live().knowledge();
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

  /** What holds now with its rows. */
  Live live() {
    Live live = current.get();
    return live == null ? load() : live;
  }

  /** What holds now, with the promise that nobody else changes it until the end of this transaction. */
  Live locked() {
    rows.lock();
    int latest = rows.latest().map(KnowledgeRows.Version::no).orElse(0);
    Live live = live();
    return live.version() == latest ? live : read(live, latest);
  }

  /** Puts a new version live when this transaction commits: rows of the same id are replaced. */
  public int change(Collection<KnowledgeRow> come, Collection<String> go, String by, UUID importId) {
    return change(come, go, by, "import", importId);
  }

  /**
   * Puts a new version live when this transaction commits: rows of the same id are replaced.
   *
   * @param act what it comes of: import, roll-back or restore
   * @return the new version's number
   */
  int change(Collection<KnowledgeRow> come, Collection<String> go, String by, String act, UUID importId) {
    Live before = locked();
    int no = before.version() + 1;
    Map<String, KnowledgeRow> all = before.byId();
    Stream<String> replaced = come.stream().map(KnowledgeRow::id).filter(all::containsKey);
    rows.write(no, come, Stream.concat(replaced, go.stream()).collect(Collectors.toSet()));
    Live next = changed(all, no, come, go);
    rows.name(no, next.knowledge().snapshot().fingerprint(), by, act, importId, next.rows().size());
    swapAfterCommit(next);
    return no;
  }

  /** Another node may have put a version live. */
  @Scheduled(fixedDelayString = "${greenchannel.knowledge.watch:5s}")
  void watch() {
    Live mine = current.get();
    if (mine != null && rows.latest().map(KnowledgeRows.Version::no).orElse(0) > mine.version()) {
      load();
    }
  }

  private synchronized Live load() {
    int latest = rows.latest().map(KnowledgeRows.Version::no).orElseGet(this::storeShipped);
    Live mine = current.get();
    if (mine == null || mine.version() < latest) {
      swap(mine == null ? liveOf(latest, rows.of(latest)) : read(mine, latest));
    }
    return current.get();
  }

  /** Only what changed between the versions is read. */
  private Live read(Live mine, int version) {
    KnowledgeRows.Delta delta = rows.between(mine.version(), version);
    return changed(mine.byId(), version, delta.come(), delta.go());
  }

  private Live changed(Map<String, KnowledgeRow> all, int version, Collection<KnowledgeRow> come, Collection<String> go) {
    go.forEach(all::remove);
    come.forEach(row -> all.put(row.id(), row));
    return liveOf(version, List.copyOf(all.values()));
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
          rows.name(1, KnowledgeSnapshot.of(shipped).fingerprint(), RELEASE, RELEASE, null, shipped.size());
          return 1;
        });
  }

  private void swapAfterCommit(Live next) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            swap(next);
          }
        });
  }

  private void swap(Live next) {
    current.accumulateAndGet(next, (a, b) -> a == null || a.version() < b.version() ? b : a);
  }

  private Live liveOf(int version, List<KnowledgeRow> all) {
    Map<String, String> names =
        all.stream().collect(Collectors.toUnmodifiableMap(KnowledgeRow::code, KnowledgeRow::name, (a, b) -> a));
    return new Live(new Knowledge(version, KnowledgeSnapshot.of(all), names, catalogue), all);
  }
}
