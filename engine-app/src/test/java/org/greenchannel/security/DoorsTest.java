package org.greenchannel.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing answers without a login except what conventions list. */
@HouseTest
class DoorsTest {

  @Autowired private House house;
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/api/worklist", "/engine-rest/task", "/engine-rest/engine", "/fhir/Claim/1",
    "/v3/api-docs", "/swagger-ui/index.html", "/actuator/prometheus", "/national", "/api/episodes/1/timeline"})
  void a_stranger_gets_401_with_a_code(String path) {
    var reply = house.as(null).get(path);
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.text("/code")).isEqualTo("security.loginRequired");
  }

  @Test
  void health_and_the_login_page_are_open() {
    assertThat(house.as(null).get("/actuator/health").status()).isEqualTo(200);
    assertThat(house.as(null).get("/login.html").status()).isEqualTo(200);
  }

  @Test
  void who_logs_in_finds_a_front_page_that_knows_them() {
    assertThat(house.as("meng").get("/").status()).isEqualTo(200);
    var me = house.as("meng").get("/api/me");
    assertThat(me.text("/roles/0")).isEqualTo("SUPERVISOR");
    assertThat(me.text("/institution/zh")).isEqualTo("云溪县人民医院");
    assertThat(house.as("zhang").get("/api/me").body().has("institution")).as("a patient is of no institution").isFalse();
    assertThat(house.as(null).get("/").status()).isEqualTo(401);
  }

  @Test
  void a_clerk_may_not_read_the_metrics_of_operations() {
    var reply = house.as("liu").get("/actuator/prometheus");
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/code")).isEqualTo("security.forbidden");
  }

  @Test
  void who_logs_in_without_having_asked_for_a_page_comes_to_the_front_page() throws Exception {
    HttpResponse<Void> landed =
        HttpClient.newBuilder().build()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("username=liu&password=demo")).build(),
                HttpResponse.BodyHandlers.discarding());
    assertThat(landed.statusCode()).isEqualTo(302);
    assertThat(landed.headers().firstValue("Location").orElseThrow()).isEqualTo("http://127.0.0.1:" + port + "/");
  }

  @Test
  void the_answer_speaks_the_language_asked_for() {
    assertThat(house.as(null).get("/api/worklist").text("/detail")).isEqualTo("请先登录。");
    assertThat(house.as(null).header("Accept-Language", "en-GB").get("/api/worklist").text("/detail"))
        .isEqualTo("Please log in first.");
  }

  @Test
  void a_path_that_does_not_exist_is_not_found_and_no_500() {
    var reply = house.as("liu").get("/api/nothing-here");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text("/code")).isEqualTo("request.noSuchPath");
  }
}
