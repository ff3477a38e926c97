package org.greenchannel.referral.paper;

import java.util.stream.Collectors;
import org.greenchannel.referral.paper.PaperCase.Clinical;
import org.greenchannel.referral.paper.PaperCase.Done;
import org.greenchannel.referral.paper.PaperCase.Order;
import org.greenchannel.referral.paper.PaperCase.Person;
import org.greenchannel.referral.paper.PaperCase.Sides;

/**
 * 双向转诊单 on one sheet: the counterfoil that stays (存根), the note that goes with the patient, the receipt that comes back (回执). Fields
 * after the form of the national basic public health service norm (3rd edition), 转出单 and 回转单.
 */
final class ReferralNote {

  /** What the receipt needs of a page, in points; it is cut off and must not be torn apart. */
  private static final float RECEIPT = 180;
  /** The same with less room to write: the results of tests come as a report. */
  private static final float SHORT_RECEIPT = 155;

  private final PaperCase referral;
  private final PaperWords words;
  private final Sheet sheet;
  private final boolean down;

  ReferralNote(PaperCase referral, PaperWords words, String printed) {
    this.referral = referral;
    this.words = words;
    this.down = referral.handover() != null;
    this.sheet = new Sheet(words.locale(), words.of("note.title." + direction()), printed);
  }

  byte[] pdf() {
    counterfoil();
    sheet.cut(words.of("cut"));
    note();
    sheet.keepTogether(isOrder() ? SHORT_RECEIPT : RECEIPT);
    sheet.cut(words.of("cut"));
    receipt();
    return sheet.bytes();
  }

  /** Which words the note has: those of its kind, and sideways the same as up. */
  private String direction() {
    return switch (referral.kind()) {
      case "DOWN" -> "down";
      case "CONSULT" -> "consult";
      case "ADVICE" -> "advice";
      case "ORDER" -> "order";
      default -> "up";
    };
  }

  /** An order is issued by a doctor who does not refer. */
  private String ofOrder(String code) {
    return isOrder() ? code + ".order" : code;
  }

  private boolean isOrder() {
    return "order".equals(direction());
  }

  private void counterfoil() {
    Sides sides = referral.sides();
    sheet.title(words.of("stub.title." + direction()), words.of("number", referral.number()));
    identity();
    if (!isOrder()) {
      address();
    }
    sheet.pair(
        words.of(ofOrder("from")), words.in(sides.from().name()), words.of(ofOrder("to")),
        words.in(sides.to().name()) + " " + words.in(sides.department()));
    sheet.pair(
        words.of(ofOrder("doctor")), words.in(sides.doctor()), words.of(ofOrder("requestedAt")),
        PaperWords.time(referral.way().requestedAt()));
    sheet.signatures(words.of(ofOrder("sign.doctor")), words.of("sign.day"));
  }

  private void note() {
    Sides sides = referral.sides();
    sheet.title(words.of("note.title." + direction()), words.of("number", referral.number()));
    sheet.sentence(
        words.of("note.sentence." + direction(), words.in(sides.to().name()), words.in(sides.department())));
    identity();
    address();
    if (referral.order() != null) {
      order();
    }
    clinical();
    if (!down && !isOrder()) {
      way();
    }
    sheet.pair(
        words.of(ofOrder("doctor")), words.in(sides.doctor()), words.of("contact"),
        words.in(sides.from().name()) + " " + text(sides.from().phone()));
    sheet.signatures(words.of(ofOrder("sign.doctor")), words.of("sign.seal"), words.of("sign.day"));
  }

  private void identity() {
    Person patient = referral.patient();
    sheet.pair(
        words.of("name"), words.in(patient.name()), words.of("sexAndAge"),
        words.of("sexAndAge.value", words.in(patient.sex()), Integer.toString(patient.age())));
    sheet.pair(words.of("identity"), patient.maskedIdentity(), words.of("psnNo"), patient.psnNo());
  }

  private void address() {
    Person patient = referral.patient();
    sheet.pair(words.of("address"), text(patient.address()), words.of("phone"), text(patient.phone()));
  }

  private void clinical() {
    Clinical clinical = referral.clinical();
    sheet.wide(words.of(down ? "dischargeDiagnosis" : "impression"), PaperWords.diagnosis(clinical.diagnosis()));
    sheet.wide(words.of(ofOrder("reason")), clinical.reason());
    if (down) {
      sheet.wide(words.of("results"), referral.handover().results());
      sheet.wide(words.of("course"), referral.handover().course());
      sheet.wide(words.of("allergies"), clinical.allergies());
      sheet.wide(words.of("medications"), clinical.medications());
      sheet.wide(words.of("plan"), referral.handover().plan());
      sheet.wide(words.of("followUp"), words.day(referral.handover().followUpOn()));
      return;
    }
    String pressure = clinical.pressure() == null ? "" : words.of("pressure", clinical.pressure()) + "\n";
    sheet.wide(words.of("history"), pressure + text(clinical.history()));
    sheet.pair(words.of("allergies"), text(clinical.allergies()), words.of("medications"), text(clinical.medications()));
    if (isOrder()) {
      return;
    }
    sheet.wide(
        words.of("grounds"),
        clinical.grounds().stream().map(g -> words.in(g.text())).distinct().collect(Collectors.joining("\n")));
  }

  /** Each test by its kind, code and name; then until when, and where, they may be done. */
  private void order() {
    Order order = referral.order();
    sheet.heading(words.of("order.items"));
    order.items().forEach(
        item ->
            sheet.wide(
                words.in(item.kind()),
                item.code() == null ? item.name() : words.of("order.item", item.name(), item.code())));
    if (order.until() != null) {
      sheet.pair(
          words.of("order.window"),
          words.of("order.window.value", words.day(order.until())),
          words.of("urgency"), words.in(referral.way().urgency()));
      sheet.wide(
          words.of("order.where"),
          order.where().stream().map(words::in).collect(Collectors.joining(words.of("order.where.and"))));
    }
  }

  private void way() {
    var way = referral.way();
    sheet.pair(words.of("urgency"), words.in(way.urgency()), words.of("channel"), words.in(way.channel()));
    sheet.pair(
        words.of("contracted"), way.contracted() == null ? "" : words.of(way.contracted() ? "yes" : "no"),
        words.of("appointment"), (PaperWords.time(way.slotAt()) + " " + text(way.slotPlace())).strip());
  }

  private void receipt() {
    Done done = referral.progress();
    sheet.title(words.of(ofOrder("receipt.title")), words.of("number", referral.number()));
    sheet.pair(
        words.of("name"), words.in(referral.patient().name()), words.of("receiver"),
        words.in(referral.sides().to().name()));
    sheet.pair(words.of("received"), words.of("received.boxes"), words.of("arrivedAt"), PaperWords.time(done.arrivedAt()));
    sheet.wide(words.of("findings"), findings(done));
    sheet.signatures(words.of("sign.receiver"), words.of("sign.seal"), words.of("sign.day"));
  }

  /** What came of it, where it is known; otherwise room to write. */
  private String findings(Done done) {
    if (done.summary() == null) {
      String room = isOrder() ? "\n" : "\n\n\n";
      return text(done.advice()).isEmpty() ? room : done.advice();
    }
    return PaperWords.diagnosis(done.diagnosis()) + "\n" + done.summary() + (done.advice() == null ? "" : "\n" + done.advice());
  }

  private static String text(String words) {
    return words == null ? "" : words;
  }
}
