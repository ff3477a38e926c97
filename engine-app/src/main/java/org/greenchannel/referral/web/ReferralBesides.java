package org.greenchannel.referral.web;

import java.util.List;
import org.greenchannel.referral.Aftercare;
import org.greenchannel.referral.Cancellation;
import org.greenchannel.referral.Information;
import org.greenchannel.referral.Note;
import org.greenchannel.referral.OrderItem;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.referral.ReferralTexts.Text;
import org.greenchannel.referral.Remote;
import org.greenchannel.referral.web.ReferralCase.AftercareView;
import org.greenchannel.referral.web.ReferralCase.Beside;
import org.greenchannel.referral.web.ReferralCase.CancellationView;
import org.greenchannel.referral.web.ReferralCase.InformationView;
import org.greenchannel.referral.web.ReferralCase.ItemView;
import org.greenchannel.referral.web.ReferralCase.NoteView;
import org.greenchannel.referral.web.ReferralCase.RemoteView;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** What goes on beside the course of a referral: questions, cancellation, examinations, follow-up, notes. */
@Component
class ReferralBesides {

  private final ReferralCourses courses;
  private final Registry registry;
  private final ReferralTexts texts;

  ReferralBesides(ReferralCourses courses, Registry registry, ReferralTexts texts) {
    this.courses = courses;
    this.registry = registry;
    this.texts = texts;
  }

  Beside besideOf(Referral referral) {
    List<NoteView> notes = referral.notes().stream().map(this::note).toList();
    return new Beside(
        information(referral.information()), cancellation(referral), remote(referral.remote()),
        aftercare(referral.aftercare()), notes);
  }

  private static InformationView information(Information information) {
    return information == null
        ? null
        : new InformationView(
            information.questions(), information.askedAt(), information.answer(), information.answeredAt(),
            information.replyLeftMinutes());
  }

  /** Null where nobody has ever asked to end it. */
  private CancellationView cancellation(Referral referral) {
    Cancellation cancellation = referral.cancellation();
    return cancellation.state() == Cancellation.State.NONE
        ? null
        : new CancellationView(
            cancellation.state().name(), texts.of("referral.cancellation." + cancellation.state()),
            courses.reason(referral, cancellation.reason()), cancellation.note(), cancellation.askedAt(),
            cancellation.due(), courses.reason(referral, cancellation.refusal()), cancellation.refusalNote());
  }

  private RemoteView remote(Remote remote) {
    return remote == null
        ? null
        : new RemoteView(
            remote.items() == null ? List.of() : remote.items().stream().map(this::item).toList(), remote.results(),
            remote.examinedAt(), remote.redeemedAt(), remote.redeemableUntil(),
            remote.redeemableAt().stream().map(this::institution).toList(),
            remote.redeemedBy() == null ? null : institution(remote.redeemedBy()));
  }

  private ItemView item(OrderItem item) {
    return new ItemView(item.kind().name(), texts.of("referral.item." + item.kind()), item.code(), item.name());
  }

  private Named institution(String code) {
    return registry
        .institution(code)
        .map(i -> new Named(code, i.nameZh(), i.nameEn()))
        .orElse(new Named(code, code, code));
  }

  private static AftercareView aftercare(Aftercare aftercare) {
    return aftercare == null
        ? null
        : new AftercareView(aftercare.dueOn(), aftercare.seenOn(), aftercare.note());
  }

  private NoteView note(Note note) {
    org.greenchannel.act.Text who = registry.nameOf(note.by());
    return new NoteView(
        note.at(), note.act(), texts.of("referral.note." + note.act()), new Text(who.zh(), who.en()), note.text());
  }
}
