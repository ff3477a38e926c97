package org.greenchannel.referral.paper;

import org.greenchannel.referral.paper.PaperCase.Clinical;
import org.greenchannel.referral.paper.PaperCase.Package;
import org.greenchannel.referral.paper.PaperCase.Person;
import org.greenchannel.referral.paper.PaperCase.Required;
import org.greenchannel.referral.paper.PaperCase.Sides;

/** The hand-over package to read: the whole of it, which parts are required and there, and the receiver's confirmation. */
final class HandoverSheet {

  private final PaperCase referral;
  private final PaperWords words;
  private final Sheet sheet;

  HandoverSheet(PaperCase referral, PaperWords words, String printed) {
    this.referral = referral;
    this.words = words;
    this.sheet = new Sheet(words.locale(), words.of("handover.title"), printed);
  }

  byte[] pdf() {
    sheet.title(words.of("handover.title"), words.of("number", referral.number()));
    who();
    content();
    parts();
    required();
    sheet.signatures(words.of("sign.doctor"), words.of("sign.seal"), words.of("sign.day"));
    sheet.cut(words.of("cut"));
    sheet.sentence(words.of("handover.confirm", words.in(referral.sides().to().name()), referral.number()));
    sheet.signatures(words.of("sign.receiver"), words.of("sign.seal"), words.of("sign.day"));
    return sheet.bytes();
  }

  private void who() {
    Person patient = referral.patient();
    Sides sides = referral.sides();
    sheet.pair(
        words.of("name"), words.in(patient.name()), words.of("sexAndAge"),
        words.of("sexAndAge.value", words.in(patient.sex()), Integer.toString(patient.age())));
    sheet.pair(words.of("identity"), patient.maskedIdentity(), words.of("psnNo"), patient.psnNo());
    sheet.pair(words.of("phone"), patient.phone(), words.of("origin"), referral.origin());
    sheet.pair(words.of("from"), words.in(sides.from().name()), words.of("contactPhone"), sides.from().phone());
    sheet.pair(
        words.of("to"), words.in(sides.to().name()) + " " + words.in(sides.department()), words.of("contactPhone"),
        sides.to().phone());
    sheet.pair(
        words.of("doctor"), words.in(sides.doctor()), words.of("requestedAt"),
        PaperWords.time(referral.way().requestedAt()));
  }

  private void content() {
    Clinical clinical = referral.clinical();
    Package given = referral.handover();
    sheet.wide(words.of("handover.kind"), given.kind() == null ? "" : words.of("handover." + given.kind()));
    sheet.wide(words.of("dischargeDiagnosis"), PaperWords.diagnosis(clinical.diagnosis()));
    sheet.wide(words.of("reason"), clinical.reason());
    sheet.wide(words.of("course"), given.course());
    sheet.wide(words.of("results"), given.results());
    sheet.wide(words.of("allergies"), clinical.allergies());
    sheet.wide(words.of("medications"), clinical.medications());
    sheet.wide(words.of("plan"), given.plan());
    sheet.pair(
        words.of("followUp"), words.day(given.followUpOn()), words.of("consent"),
        words.of(given.consent() ? "yes" : "no"));
  }

  private void parts() {
    referral.handover().parts().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
        .forEach(part -> sheet.wide(partName(part.getKey()), part.getValue()));
  }

  /** The word of the table for a part; its code where the rules of the day do not know it. */
  private String partName(String code) {
    return referral.handover().required().stream()
        .filter(r -> r.part().equals(code))
        .findFirst()
        .map(r -> words.in(r.text()))
        .orElseGet(() -> words.part(code));
  }

  private void required() {
    sheet.heading(words.of("handover.required"));
    for (Required part : referral.handover().required()) {
      sheet.pair(
          part.rule(), words.in(part.text()), words.of("handover.state"),
          words.of(part.given() ? "handover.given" : "handover.missing"));
    }
  }
}
