package org.greenchannel.knowledge.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Sends a workbook to a running system. */
final class Sender {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int CREATED = 201;

  private Sender() {}

  static int send(Options options, PrintStream out, PrintStream err) throws IOException {
    String password = System.getenv().getOrDefault("GREENCHANNEL_PASSWORD", "");
    String login = options.text("--user", "") + ":" + password;
    String boundary = "gc-" + UUID.randomUUID();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(options.text("--url", "").replaceAll("/+$", "") + "/api/knowledge/imports"))
            .timeout(PATIENCE)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(form(options, boundary)))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      boolean created = answer.statusCode() == CREATED;
      (created ? out : err).println(answer.body());
      return created ? ImportKnowledge.DONE : ImportKnowledge.UNUSABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ImportKnowledge.UNUSABLE;
    }
  }

  private static byte[] form(Options options, String boundary) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("from", options.from().toString());
    for (String name : new String[] {"basis", "source", "mapping", "rule"}) {
      if (options.has("--" + name)) {
        fields.put(name, options.text("--" + name, ""));
      }
    }
    var body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n"
          + "Content-Type: text/plain; charset=UTF-8\r\n\r\n" + field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    String name = options.workbook().getFileName().toString().replace("\"", "");
    body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(Files.readAllBytes(options.workbook()));
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
