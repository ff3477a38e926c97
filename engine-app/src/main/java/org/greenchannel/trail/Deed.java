package org.greenchannel.trail;

import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;

/** What to write into the trail; built step by step, written once. */
public final class Deed {

  final Actor actor;
  final String act;
  final String recordType;
  UUID recordId;
  String number;
  UUID episodeId;
  String outcome = "done";
  String reason;
  String noteZh;
  String noteEn;
  List<UUID> decisionIds = List.of();

  private Deed(Actor actor, String act, String recordType) {
    this.actor = actor;
    this.act = act;
    this.recordType = recordType;
  }

  public static Deed of(Actor actor, String act, String recordType) {
    return new Deed(actor, act, recordType);
  }

  public Deed on(UUID record, String readableNumber, UUID episode) {
    this.recordId = record;
    this.number = readableNumber;
    this.episodeId = episode;
    return this;
  }

  /** One line for the timeline, in both languages, without clinical content. */
  public Deed note(String zh, String en) {
    this.noteZh = zh;
    this.noteEn = en;
    return this;
  }

  public Deed because(String given) {
    this.reason = given;
    return this;
  }

  public Deed decidedBy(List<UUID> decisions) {
    this.decisionIds = List.copyOf(decisions);
    return this;
  }

  public Deed refused(Refusal refusal) {
    this.outcome = refusal.code();
    return this;
  }

  public Deed read() {
    this.outcome = "read";
    return this;
  }
}
