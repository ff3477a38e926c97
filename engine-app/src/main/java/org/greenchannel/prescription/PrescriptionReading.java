package org.greenchannel.prescription;

import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Role;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading prescriptions; every reading of a patient's record is kept in the trail. */
@Service
@Transactional
public class PrescriptionReading {

  private final Prescriptions prescriptions;
  private final PrescriptionAccess access;
  private final PrescriptionViews views;
  private final Trail trail;

  PrescriptionReading(
      Prescriptions prescriptions, PrescriptionAccess access, PrescriptionViews views, Trail trail) {
    this.prescriptions = prescriptions;
    this.access = access;
    this.views = views;
    this.trail = trail;
  }

  /** The case, for those whose it is to see. */
  public Answer<PrescriptionView> view(UUID id, Actor actor) {
    Answer<Prescription> found = access.read(id, actor);
    found.map(p -> Deed.of(actor, "prescription.read", "prescription").on(p.id(), p.number(), p.episodeId()).read())
        .map(deed -> {
          trail.write(deed);
          return deed;
        });
    return found.map(p -> access.maySee(p, actor) ? views.of(p, actor) : views.authorised(p, actor));
  }

  /** The case as it stands after an act of this actor; its version is the one the next act must match. */
  public PrescriptionView afterAct(UUID id, Actor actor) {
    prescriptions.flush();
    return views.of(prescriptions.findById(id).orElseThrow(), actor);
  }

  /** A page of those that this actor may see, the newest first. */
  public PrescriptionView.Page page(Actor actor, PrescriptionStatus status, int offset, int limit) {
    Page<Prescription> page =
        prescriptions.seenBy(
            actor.is(Role.REGULATOR), Optional.ofNullable(actor.patientId()).orElse(""),
            Optional.ofNullable(actor.institutionCode()).orElse(""), actor.is(Role.PHARMACIST), status,
            PageRequest.of(offset / limit, limit));
    return new PrescriptionView.Page(
        page.getTotalElements(), (offset / limit) * limit, limit,
        page.getContent().stream().map(views::summary).toList());
  }
}
