package org.greenchannel.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Calls the running system over HTTP as one of the demo users, the way their own software would. */
final class StoryCaller {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration OUTAGE = Duration.ofSeconds(180);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String base;
  private final String sandbox;
  private boolean reached;

  StoryCaller(String base, String sandbox) {
    this.base = base;
    this.sandbox = sandbox;
  }

  /** A POST that must be done; a refusal ends the story with its words. */
  JsonNode post(String user, String path, String body) {
    HttpResponse<String> response = send(user, base + path, body);
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException("POST " + path + " as " + user + ": " + response.statusCode() + " " + response.body());
    }
    return read(response.body());
  }

  /** A POST whose refusal is part of the story. */
  JsonNode refused(String user, String path, String body) {
    HttpResponse<String> response = send(user, base + path, body);
    if (response.statusCode() / 100 == 2) {
      throw new IllegalStateException("POST " + path + " as " + user + " was expected to be refused");
    }
    return read(response.body());
  }

  JsonNode get(String user, String path) {
    HttpResponse<String> response = exchange(request(user, base + path).GET().build());
    if (response.statusCode() != 200) {
      throw new IllegalStateException("GET " + path + " as " + user + ": " + response.statusCode() + " " + response.body());
    }
    return read(response.body());
  }

  /** What the other side has in its books. */
  JsonNode sandbox(String path) {
    return read(exchange(HttpRequest.newBuilder(URI.create(sandbox + path)).GET().build()).body());
  }

  void driveSandbox(String path, String body) {
    exchange(
        HttpRequest.newBuilder(URI.create(sandbox + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Looks again and again until it is so; the house works on in the meantime. */
  JsonNode until(String what, Supplier<JsonNode> look, Predicate<JsonNode> soFar) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      JsonNode seen = look.get();
      if (soFar.test(seen)) {
        return seen;
      }
      pause();
    }
    throw new IllegalStateException("waited " + PATIENCE.toSeconds() + " s in vain: " + what);
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private HttpResponse<String> send(String user, String url, String body) {
    return exchange(
        request(user, url)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpRequest.Builder request(String user, String url) {
    String credentials = user + ":" + DemoRegion.PASSWORD;
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(Duration.ofSeconds(30))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Once the system has been reached, an outage (a restart, a kill -9) is waited for: the same request under
   * the same key is sent again, and the house gives its first answer or does the act once.
   */
  private HttpResponse<String> exchange(HttpRequest request) {
    long end = System.nanoTime() + OUTAGE.toNanos();
    boolean told = false;
    while (true) {
      try {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        reached = true;
        return response;
      } catch (IOException e) {
        if (!reached || System.nanoTime() > end) {
          throw new UncheckedIOException(request.uri() + " does not answer; is the system running?", e);
        }
        if (!told) {
          System.out.println("                （对方不应答，稍后用同一个键重试 no answer; trying again under the same key）");
          told = true;
        }
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  private static JsonNode read(String text) {
    try {
      return text == null || text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + text, e);
    }
  }
}
