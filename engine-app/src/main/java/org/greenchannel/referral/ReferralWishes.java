package org.greenchannel.referral;

import org.greenchannel.capacity.Place;
import org.greenchannel.capacity.Priority;
import org.greenchannel.capacity.Resource;
import org.greenchannel.capacity.Wish;

/** The place that a referral wants: by its route, its urgency, and whether the tables opened the kept places to it. */
public final class ReferralWishes {

  private ReferralWishes() {}

  /** A visit at the receiving department. */
  public static Wish visit(Referral referral) {
    return Wish.visit(
        referral.id().value(), referral.number(), referral.placing().patientId(), referral.route().toInstitution(),
        referral.route().toDepartment(), referral.triage().keptSlot(), priority(referral));
  }

  /** Something else at the receiving institution: an examination, a bed; the item is the slot's. */
  public static Wish of(Referral referral, Resource resource) {
    return new Wish(
        referral.id().value(), referral.number(), referral.placing().patientId(), referral.route().toInstitution(),
        referral.route().toDepartment(), null, resource, "", referral.triage().keptSlot(), priority(referral));
  }

  /** The same examination or bed again. */
  static Wish like(Referral referral, Place place) {
    return new Wish(
        referral.id().value(), referral.number(), referral.placing().patientId(), place.institution(), place.department(), null,
        place.resource(), place.item(), referral.triage().keptSlot(), priority(referral));
  }

  private static Priority priority(Referral referral) {
    return switch (referral.triage().urgency()) {
      case EMERGENCY -> Priority.EMERGENCY;
      case URGENT -> Priority.URGENT;
      case ROUTINE, DOCTOR_DECIDES -> Priority.ROUTINE;
    };
  }
}
