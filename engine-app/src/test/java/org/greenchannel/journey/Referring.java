package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.referral.ReferralBodies;

/** The people of the referral journeys, in their own words: ask, act, see. */
final class Referring {

  private static final String REFERRALS = "/api/referrals";

  private final House house;

  Referring(House house) {
    this.house = house;
  }

  /** Asks and lets the house do its steps. */
  Reply request(String doctor, Map<String, ?> body) {
    Reply reply = house.as(doctor).act(REFERRALS, body);
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(201);
    house.runJobs();
    return reply;
  }

  /** An urgent request that the county hospital has received. */
  Reply received() {
    return request("wang", ReferralBodies.urgent());
  }

  /** The same, accepted with the place that was kept. */
  Reply accepted() {
    Reply up = received();
    done("liu", up, "accept", Map.of());
    return up;
  }

  Reply act(String user, Reply record, String act, Map<String, ?> body) {
    return house.as(user).act(REFERRALS + "/" + record.text("/id") + "/acts/" + act, body);
  }

  /** An act that must succeed; then the house does its steps. */
  Reply done(String user, Reply record, String act, Map<String, ?> body) {
    Reply reply = act(user, record, act, body);
    assertThat(reply.status()).as(act + ": " + reply.body()).isIn(200, 201);
    house.runJobs();
    return reply;
  }

  String code(String user, Reply record, String act, Map<String, ?> body) {
    return act(user, record, act, body).text("/code");
  }

  Reply see(String user, Reply record) {
    return house.as(user).get(REFERRALS + "/" + record.text("/id"));
  }

  long work(String user, Reply record) {
    return Long.parseLong(house.as(user).get("/api/worklist?search=" + record.text("/number")).text("/total"));
  }

  static List<String> allowed(Reply reply) {
    return StreamSupport.stream(reply.body().at("/allowedActs").spliterator(), false)
        .filter(a -> a.path("allowed").asBoolean()).map(a -> a.path("act").asText()).toList();
  }

  /** What a request of another kind says. */
  static Map<String, Object> ofKind(String kind, String to, String department) {
    Map<String, Object> body = new HashMap<>(ReferralBodies.urgent());
    body.putAll(Map.of("kind", kind, "toInstitution", to, "toDepartment", department));
    return body;
  }
}
