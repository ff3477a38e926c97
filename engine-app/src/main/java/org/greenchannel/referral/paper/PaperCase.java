package org.greenchannel.referral.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.act.Text;
import org.greenchannel.referral.Diagnosis;

/**
 * What a paper says about a referral, read once from record and registry.
 *
 * @param origin number of the up-referral that a down-referral answers, or null
 * @param clinical what the doctors state
 * @param handover the hand-over package; null where there is none
 * @param order the tests that are ordered; null where none are
 * @param progress what has come of it so far
 */
public record PaperCase(
    UUID id,
    String number,
    UUID episodeId,
    String kind,
    int version,
    String origin,
    Person patient,
    Sides sides,
    Way way,
    Clinical clinical,
    Package handover,
    Order order,
    Done progress) {

  /** The patient; the identity number is masked. */
  public record Person(
      String psnNo, Text name, Text sex, String sexCode, LocalDate birthDate, int age, String maskedIdentity, String phone,
      String address) {}

  /** One of the two institutions. */
  public record Side(String code, Text name, String phone) {}

  /** From whom to whom. @param doctorId the doctor who refers */
  public record Sides(Side from, Side to, Text department, String doctorId, Text doctor) {}

  /** When and which way; texts are null where nothing has been decided. */
  public record Way(
      LocalDate day, Instant requestedAt, Text urgency, Text channel, Boolean contracted, Instant slotAt, String slotPlace) {}

  /** Why it was decided so. */
  public record Basis(Text text, String rule, String law) {}

  /** What the doctors state, in their words. */
  public record Clinical(
      String reason, Diagnosis diagnosis, String pressure, String history, String allergies, String medications,
      List<Basis> grounds) {}

  /** The hand-over package. @param kind REHAB, FOLLOW_UP ..., or null @param parts further parts by code */
  public record Package(
      String kind, String course, String results, String plan, LocalDate followUpOn, boolean consent,
      Map<String, String> parts, List<Required> required) {}

  /** A part that the table requires. @param given whether it is there */
  public record Required(String part, Text text, String rule, boolean given) {}

  /** The tests that are ordered. @param until the last day of the window @param where who may redeem it */
  public record Order(List<Item> items, LocalDate until, List<Text> where) {}

  /** One test. @param kind what sort of service it is */
  public record Item(Text kind, String code, String name) {}

  /** What has come of it so far; null where it has not. */
  public record Done(Instant arrivedAt, Diagnosis diagnosis, String summary, String advice) {}
}
