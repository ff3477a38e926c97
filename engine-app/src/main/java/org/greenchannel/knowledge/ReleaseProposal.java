package org.greenchannel.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.act.Ids;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.KnowledgeCsv;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.rules.knowledge.workbook.ImportReport;
import org.greenchannel.rules.knowledge.workbook.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new release may ship other knowledge than the one before. What changed in it is proposed as an import that waits;
 * what was approved here is never overwritten by a start.
 */
@Component
@Order(9)
class ReleaseProposal implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseProposal.class);
  private static final int SHORT = 12;

  private final KnowledgeBase base;
  private final KnowledgeRows rows;
  private final VersionStore versions;
  private final KnowledgeService service;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReleaseProposal(
      KnowledgeBase base, KnowledgeRows rows, VersionStore versions, KnowledgeService service, JdbcClient jdbc, Clock clock) {
    this.base = base;
    this.rows = rows;
    this.versions = versions;
    this.service = service;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    propose(KnowledgeCsv.shipped());
  }

  /** Proposes what these shipped rows change; the number of the import, empty when they were seen before or change nothing. */
  @Transactional
  Optional<UUID> propose(List<KnowledgeRow> shipped) {
    String fingerprint = KnowledgeSnapshot.of(shipped).fingerprint();
    KnowledgeBase.Live live = base.locked();
    if (seen(fingerprint)) {
      return Optional.empty();
    }
    KnowledgeSnapshot now = live.snapshot();
    Set<String> before = lastDigests();
    List<KnowledgeRow> changed =
        shipped.stream().filter(row -> !before.contains(digest(row)) && !row.equals(now.row(row.id()).orElse(null))).toList();
    UUID id = changed.isEmpty() ? null : keep(fingerprint, changed, withdrawn(shipped, before, now));
    remember(fingerprint, id, shipped);
    return Optional.ofNullable(id);
  }

  private UUID keep(String fingerprint, List<KnowledgeRow> changed, List<Problem> withdrawn) {
    String name = "release " + fingerprint.substring(0, SHORT);
    var one =
        new KnowledgeImport(
            Ids.next(), KnowledgeImport.WAITING, name, "", null, "", "", name,
            LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()), KnowledgeRow.OFFICIAL, KnowledgeBase.RELEASE,
            clock.instant(), null, null, null, null, null, null, Map.of());
    service.keep(one, new ImportReport("", changed, List.of(), List.of(), withdrawn, List.of()));
    LOG.info("{} proposes {} knowledge rows; import {} waits for approval", name, changed.size(), one.id());
    return one.id();
  }

  /** Rows of the former release that this one leaves out: they hold on until somebody ends them. */
  private static List<Problem> withdrawn(List<KnowledgeRow> shipped, Set<String> before, KnowledgeSnapshot now) {
    Set<String> ids = shipped.stream().map(KnowledgeRow::id).collect(Collectors.toSet());
    Messages why = new Messages("新版本不再包含此行；现有行继续有效。", "The release no longer has this row; the present one goes on holding.");
    return now.rows().stream()
        .filter(row -> !ids.contains(row.id()) && before.contains(digest(row)))
        .map(row -> new Problem("", 0, "", row.id(), "withdrawn_in_release", why))
        .toList();
  }

  private boolean seen(String fingerprint) {
    return jdbc.sql("select count(*) from knowledge_release where fingerprint = ?").param(fingerprint).query(Long.class).single() > 0;
  }

  private Set<String> lastDigests() {
    return jdbc.sql("select digests from knowledge_release order by seen_at desc limit 1")
        .query((r, i) -> (String[]) r.getArray(1).getArray())
        .optional()
        .map(digests -> (Set<String>) new HashSet<>(Arrays.asList(digests)))
        .orElseGet(() -> rows.of(versions.layers(1)).stream().map(ReleaseProposal::digest).collect(Collectors.toSet()));
  }

  private void remember(String fingerprint, UUID id, List<KnowledgeRow> shipped) {
    jdbc.sql("insert into knowledge_release (fingerprint, seen_at, import_id, digests) values (?, ?, ?, ?)")
        .params(fingerprint, Timestamp.from(clock.instant()), id, shipped.stream().map(ReleaseProposal::digest).toArray(String[]::new))
        .update();
  }

  private static String digest(KnowledgeRow row) {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(row.canonical().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
