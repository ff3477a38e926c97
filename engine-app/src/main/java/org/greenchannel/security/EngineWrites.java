package org.greenchannel.security;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be written through the engine's own doors, its REST API and that of its webapps. A process of the house belongs to a
 * record and moves only with it, so the list names what leaves the two together; everything else is barred.
 */
final class EngineWrites {

  private static final String DOOR = "/(?:engine-rest(?:/engine/[a-z]+)?|camunda/api/engine/engine/[a-z]+)";
  private static final String WEBAPP = "/camunda/api/(?:admin|cockpit|tasklist|welcome)";
  private static final String ID = "/[^/]+";

  /** A row: these methods on an address of this form. */
  private record Allowed(Set<String> methods, Pattern address) {}

  private static final List<Allowed> ALLOWED =
      List.of(
          // questions that are too long for an address
          engine("POST", "/(task|process-instance|execution|variable-instance|job|external-task)(/count)?"),
          engine(
              "POST",
              "/history/(process-instance|activity-instance|task|variable-instance|detail|incident|identity-link-log|job-log)(/count)?"),
          engine("POST", "/filter" + ID + "/(list|singleResult|count)"),
          engine("POST", "/migration/(generate|validate)"),
          // who works on a task, which says nothing of the record
          engine("POST", "/task" + ID + "/(claim|unclaim|assignee|comment/create)"),
          // what people set up for themselves in the webapps
          engine("POST PUT DELETE", "/(filter|authorization)(/create|" + ID + ")"),
          // failed jobs are tried again, incidents are noted
          engine("PUT", "/(job|job-definition)" + ID + "/retries"),
          engine("POST", "/job(/retries|" + ID + "/execute)"),
          engine("POST", "/process-instance/job-retries(-historic-query-based)?"),
          engine("PUT DELETE", "/incident" + ID + "/annotation"),
          engine("DELETE", "/batch" + ID),
          // everything of a kind, or one case, is halted and goes on
          engine("PUT", "/(job|job-definition|process-instance|process-definition|batch)" + ID + "/suspended"),
          engine("PUT", "/process-definition/key" + ID + "/suspended"),
          engine("PUT", "/(job|job-definition|process-instance|process-definition)/suspended"),
          engine("POST", "/process-instance/suspended-async"),
          // new versions of models, and the cases that follow them
          engine("POST", "/deployment(/create|" + ID + "/redeploy)"),
          engine("POST", "/migration/execute(Async)?"),
          // the webapps' own questions, log-in and log-out
          new Allowed(Set.of("POST"), Pattern.compile(WEBAPP + "/(plugin|auth)/.*")));

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern DOORS = Pattern.compile("/(engine-rest|camunda/api)(/.*)?");
  private static final Pattern COMPLETION =
      Pattern.compile(DOOR + "/task" + ID + "/(complete|submit-form|resolve|bpmnError|bpmnEscalation|delegate)/*");
  private static final Pattern START =
      Pattern.compile(DOOR + "/process-definition/.*(start|submit-form|restart|restart-async)/*");

  private EngineWrites() {}

  /** The code of the refusal of a request, or null where it may go on. */
  static String barOf(String method, String address) {
    if (READS.contains(method) || !DOORS.matcher(address).matches()) {
      return null;
    }
    if (COMPLETION.matcher(address).matches()) {
      return "task.useTheForm";
    }
    if (START.matcher(address).matches()) {
      return "process.startedByRecord";
    }
    boolean allowed = ALLOWED.stream().anyMatch(a -> a.methods().contains(method) && a.address().matcher(address).matches());
    return allowed ? null : "process.movesWithRecord";
  }

  private static Allowed engine(String methods, String address) {
    return new Allowed(Set.of(methods.split(" ")), Pattern.compile(DOOR + address));
  }
}
