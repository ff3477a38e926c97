package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a settlement writes. */
@HouseTest
class ClaimWritingTest {

  @Autowired private House house;
  @Autowired private EntityManagerFactory factory;

  @Test
  void a_claim_and_its_lines_are_written_once() {
    ClaimEntries entry = ClaimEntries.visit("PT-LI", "V-ONCE");
    for (int i = 0; i < 20; i++) {
      entry.line(ClaimEntries.AMLODIPINE, "101", "01", 1, "12.34", "2026-11-0" + (1 + i % 9) + "T09:" + (10 + i) + ":00");
    }
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      statistics.clear();
      var reply = house.as("his").act("/api/claims", entry.body());
      assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(201);
      long findings = reply.body().at("/findings").size();
      assertThat(statistics.getEntityInsertCount()).isEqualTo(21 + findings);
      assertThat(statistics.getEntityUpdateCount()).as("rows written a second time").isZero();
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }
}
