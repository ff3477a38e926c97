package org.greenchannel.referral.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralContent;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralService;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.registry.Registry;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints papers of a referral for those who take part in it; every print leaves a trace, and changes nothing else. */
@Service
@Transactional
public class ReferralPaperService {

  private static final String RECORD = "referral";
  private static final String PRINT = "referral.print";

  private final ReferralService referrals;
  private final PaperCases cases;
  private final ReferralTexts texts;
  private final Registry registry;
  private final Trail trail;
  private final Clock clock;

  ReferralPaperService(
      ReferralService referrals,
      PaperCases cases,
      ReferralTexts texts,
      Registry registry,
      Trail trail,
      Clock clock) {
    this.referrals = referrals;
    this.cases = cases;
    this.texts = texts;
    this.registry = registry;
    this.trail = trail;
    this.clock = clock;
  }

  /** A paper that a referral has. @param text what it is called */
  public record Listed(String word, org.greenchannel.act.Text text) {}

  /** The papers of a referral that this actor may print. */
  public Answer<List<Listed>> papers(ReferralId id, Actor actor) {
    return open(id, actor)
        .map(referral -> Arrays.stream(PaperKind.values()).filter(kind -> kind.isOf(referral)).map(this::listed).toList());
  }

  /** A paper, in a language. */
  public Answer<Paper> print(ReferralId id, String word, Locale locale, Actor actor) {
    Answer<Referral> opened = open(id, actor);
    if (!opened.isDone()) {
      return opened.map(r -> null);
    }
    Referral referral = opened.value();
    PaperKind kind = PaperKind.of(word).filter(k -> k.isOf(referral)).orElse(null);
    if (kind == null) {
      return refused(referral, actor, Refusal.notFound("paper.unknown", word, referral.number()));
    }
    Instant now = clock.instant();
    byte[] bytes = bytes(kind, cases.of(referral), new PaperWords(texts, locale), actor, now);
    ReferralTexts.Text note = texts.of("paper.trail." + kind.word());
    trail.write(deed(referral, actor).note(note.zh(), note.en()));
    String name = referral.number() + "-" + kind.word();
    String type = kind == PaperKind.HANDOVER_FHIR ? "application/fhir+json" : "application/pdf";
    return Answer.done(new Paper(name, type, bytes));
  }

  private byte[] bytes(PaperKind kind, PaperCase referral, PaperWords words, Actor actor, Instant now) {
    String printed =
        words.of("printed", words.in(registry.nameOf(actor.username())), PaperWords.time(now), referral.number());
    return switch (kind) {
      case NOTE -> new ReferralNote(referral, words, printed).pdf();
      case HANDOVER -> new HandoverSheet(referral, words, printed).pdf();
      case HANDOVER_FHIR -> new HandoverBundle(referral).json(now);
    };
  }

  /** A paper bears the name: it is for fewer people than the case is. */
  private Answer<Referral> open(ReferralId id, Actor actor) {
    Answer<Referral> read = referrals.read(id, actor);
    return read.isDone() && !read.value().shows(ReferralContent.PAPERS, actor)
        ? refused(read.value(), actor, Refusal.forbidden("paper.onlyParticipants", read.value().number()))
        : read;
  }

  private <T> Answer<T> refused(Referral referral, Actor actor, Refusal refusal) {
    trail.write(deed(referral, actor).refused(refusal));
    return Answer.refused(refusal);
  }

  private Listed listed(PaperKind kind) {
    ReferralTexts.Text text = texts.of("paper.kind." + kind.word());
    return new Listed(kind.word(), new org.greenchannel.act.Text(text.zh(), text.en()));
  }

  private static Deed deed(Referral referral, Actor actor) {
    return Deed.of(actor, PRINT, RECORD).on(referral.id().value(), referral.number(), referral.episodeId());
  }
}
