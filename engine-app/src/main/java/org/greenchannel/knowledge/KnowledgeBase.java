package org.greenchannel.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenchannel.knowledge.VersionStore.Version;
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
  private static final String LAST = "last";
  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);

  /** The knowledge, and the layers it is stored in, the upper ones last. */
  record Live(Knowledge knowledge, List<Integer> layers) {

    int version() {
      return knowledge.version();
    }

    KnowledgeSnapshot snapshot() {
      return knowledge.snapshot();
    }

    Live as(int version) {
      return new Live(new Knowledge(version, snapshot(), knowledge.names(), knowledge.catalogue()), layers);
    }

    List<Integer> with(int layer) {
      return Stream.concat(layers.stream(), Stream.of(layer)).toList();
    }
  }

  private final KnowledgeRows rows;
  private final VersionStore versions;
  private final TransactionTemplate transaction;
  private final Catalogue catalogue = Catalogue.shipped();
  private final AtomicReference<Live> current = new AtomicReference<>();
  private final Cache<String, Live> former =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).scheduler(Scheduler.systemScheduler()).build();

  KnowledgeBase(KnowledgeRows rows, VersionStore versions, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.versions = versions;
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
    return KnowledgeSnapshot.of(rows.of(versions.layers(version)));
  }

  /** The snapshot with this fingerprint: the one in service, or an earlier version's; empty when none of them has it. */
  public Optional<KnowledgeSnapshot> snapshotNamed(String fingerprint) {
    Knowledge now = current();
    if (now.snapshot().fingerprint().equals(fingerprint)) {
      return Optional.of(now.snapshot());
    }
    return versions.named(fingerprint).map(this::snapshotOf).filter(then -> then.fingerprint().equals(fingerprint));
  }

  /** What holds now with its rows. */
  Live live() {
    Live live = current.get();
    return live == null ? load() : live;
  }

  /** What holds now, with the promise that nobody else changes it until the end of this transaction. */
  Live locked() {
    versions.lock();
    Live live = live();
    return versions.latest().filter(latest -> latest.no() != live.version()).map(latest -> read(live, latest)).orElse(live);
  }

  /** Puts a new version live when this transaction commits: rows of the same id are replaced. */
  public int change(Collection<KnowledgeRow> come, Collection<String> go, String by, UUID importId) {
    Live live = locked();
    Change change = Change.of(come, go);
    return publish(next(live, change, live.with(rows.stage(change))), by, "import", importId);
  }

  /** The version after this one, as it would be. No more than one snapshot is kept beside that in service. */
  Live next(Live live, Change change, List<Integer> layers) {
    former.invalidate(LAST);
    return liveOf(live.version() + 1, layers, change.on(live.snapshot().rows()));
  }

  /** The version after this one, when what held before it had just these layers and is still at hand. */
  Optional<Live> back(Live live, List<Integer> layers) {
    return Optional.ofNullable(former.getIfPresent(LAST)).filter(one -> one.layers().equals(layers)).map(one -> one.as(live.version() + 1));
  }

  /**
   * Puts the version after {@link #locked()} live when this transaction commits; its layers are written.
   *
   * @param act what it comes of: import, roll-back or restore
   * @return the new version's number
   */
  int publish(Live next, String by, String act, UUID importId) {
    versions.add(next, by, act, importId);
    swapAfterCommit(next);
    return next.version();
  }

  /** Another node may have put a version live. */
  @Scheduled(fixedDelayString = "${greenchannel.knowledge.watch:5s}")
  void watch() {
    Live mine = current.get();
    if (mine != null && versions.latest().filter(latest -> latest.no() > mine.version()).isPresent()) {
      load();
    }
  }

  private synchronized Live load() {
    Version latest = versions.latest().orElseGet(this::storeShipped);
    Live mine = current.get();
    if (mine == null) {
      swap(liveOf(latest.no(), latest.layers(), rows.of(latest.layers())));
    } else if (mine.version() < latest.no()) {
      swap(read(mine, latest));
    }
    return current.get();
  }

  /** Only what changed between the versions is read. */
  private Live read(Live mine, Version latest) {
    Change change = rows.between(mine.layers(), latest.layers());
    return liveOf(latest.no(), latest.layers(), change.on(mine.snapshot().rows()));
  }

  private Version storeShipped() {
    return transaction.execute(
        status -> {
          versions.lock();
          return versions.latest().orElseGet(
              () -> {
                List<KnowledgeRow> shipped = KnowledgeCsv.shipped();
                int layer = rows.stage(Change.of(shipped, List.of()));
                versions.add(liveOf(1, List.of(layer), shipped), RELEASE, RELEASE, null);
                return versions.latest().orElseThrow();
              });
        });
  }

  private void swapAfterCommit(Live next) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            Live before = current.get();
            swap(next);
            former.put(LAST, before);
          }
        });
  }

  private void swap(Live next) {
    current.accumulateAndGet(next, (a, b) -> a == null || a.version() < b.version() ? b : a);
  }

  private Live liveOf(int version, List<Integer> layers, List<KnowledgeRow> rows) {
    KnowledgeSnapshot snapshot = KnowledgeSnapshot.of(rows);
    Map<String, String> names =
        snapshot.rows().stream().collect(Collectors.toUnmodifiableMap(KnowledgeRow::code, KnowledgeRow::name, (a, b) -> a));
    return new Live(new Knowledge(version, snapshot, names, catalogue), layers);
  }
}
