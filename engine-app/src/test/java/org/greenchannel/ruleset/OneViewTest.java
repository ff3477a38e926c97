package org.greenchannel.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.rules.CompiledTable;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.internal.DecisionTables;
import org.greenchannel.rules.prescription.ItemCountFacts;
import org.greenchannel.rules.prescription.QuantityFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** No answer fails and none mixes versions while tables are swapped under those who ask. */
@HouseTest
class OneViewTest {

  private static final int ASKING = 2;
  private static final int SWAPS = 6;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final ItemCountFacts SIX = new ItemCountFacts("example", DAY, "WESTERN", 6);
  private static final QuantityFacts WEEK = new QuantityFacts("example", DAY, "GENERAL", "GENERAL", false, false, false, false);

  @Autowired private House house;
  @Autowired private TestRestTemplate http;
  @Autowired private RuleTables tables;
  @Autowired private PlatformTransactionManager transactions;

  /** Other tests share the house: the shipped tables answer them. */
  @AfterEach
  void shippedAgain() {
    rollBack(ItemCountFacts.TABLE, 0);
    rollBack(QuantityFacts.TABLE, 0);
    tables.now().replace(List.of(DecisionTables.shipped(ItemCountFacts.TABLE), DecisionTables.shipped(QuantityFacts.TABLE)));
  }

  @Test
  void an_act_gets_all_its_answers_from_the_tables_of_its_first_question() {
    CompiledTable shipped = DecisionTables.shipped(ItemCountFacts.TABLE);
    TransactionTemplate own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      assertThat(tables.decide(SIX).fingerprint()).isEqualTo(shipped.fingerprint());
      tables.now().replace(List.of(new CompiledTable(shipped.table(), "another", 5, shipped.kjar())));
      assertThat(tables.decide(SIX).fingerprint()).as("this act began before the swap").isEqualTo(shipped.fingerprint());
      assertThat(own.<String>execute(inner -> tables.decide(SIX).fingerprint())).as("that act began after it").isEqualTo("another");
      assertThat(tables.fingerprint(ItemCountFacts.TABLE)).isEqualTo(shipped.fingerprint());
    });
    assertThat(tables.decide(SIX).fingerprint()).as("outside of an act the tables of the moment answer").isEqualTo("another");
    new TransactionTemplate(transactions).executeWithoutResult(
        status -> assertThat(tables.decide(SIX).fingerprint()).isEqualTo("another"));
  }

  @Test
  void nobody_who_asks_notices_that_tables_are_uploaded_and_rolled_back() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    AtomicLong acts = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(ASKING);
    List<Future<?>> asking = new ArrayList<>();
    for (int i = 0; i < ASKING; i++) {
      asking.add(threads.submit(() -> {
        while (!enough.get()) {
          new TransactionTemplate(transactions).executeWithoutResult(status -> act());
          acts.incrementAndGet();
        }
      }));
    }
    Uploads uploads = new Uploads(house, http);
    int count = live(uploads, ItemCountFacts.TABLE, Uploads.with(ItemCountFacts.TABLE, "J15", "N55"), "N05", "N55");
    int quantity = live(uploads, QuantityFacts.TABLE, Uploads.with(QuantityFacts.TABLE, "L22", 6), "RX-QTY-009,7,", "RX-QTY-009,6,");
    for (int swap = 0; swap < SWAPS; swap++) {
      assertThat(rollBack(ItemCountFacts.TABLE, swap % 2 == 0 ? 0 : count)).isEqualTo(200);
      assertThat(rollBack(QuantityFacts.TABLE, swap % 2 == 0 ? 0 : quantity)).isEqualTo(200);
    }
    enough.set(true);
    threads.shutdown();
    for (Future<?> one : asking) {
      one.get();
    }
    assertThat(acts.get()).isGreaterThan(SWAPS);
  }

  /** What each act sees must be of one moment, and each answer must be the one its fingerprint promises. */
  private void act() {
    Decision count = tables.decide(SIX);
    Decision quantity = tables.decide(WEEK);
    for (int again = 0; again < 5; again++) {
      assertThat(tables.decide(SIX)).isEqualTo(count);
      assertThat(tables.decide(WEEK)).isEqualTo(quantity);
    }
    boolean countShipped = count.fingerprint().equals(DecisionTables.shipped(ItemCountFacts.TABLE).fingerprint());
    assertThat(count.text("code")).isEqualTo(countShipped ? "N05" : "N55");
    boolean quantityShipped = quantity.fingerprint().equals(DecisionTables.shipped(QuantityFacts.TABLE).fingerprint());
    assertThat(quantity.number("maxDays")).isEqualTo(quantityShipped ? 7 : 6);
  }

  private static int live(Uploads uploads, String table, byte[] workbook, String from, String to) {
    String examples = new String(DecisionTables.shippedExamples(table), StandardCharsets.UTF_8).replace(from, to);
    var version = uploads.through(table, workbook, examples);
    assertThat(version.at("/status").asText()).as(version.toString()).isEqualTo("LIVE");
    return version.at("/version").asInt();
  }

  private int rollBack(String table, int version) {
    return house.as("ops").act("/api/rule-tables/" + table + "/acts/roll-back", Map.of("version", version)).status();
  }
}
