package org.greenchannel.claim;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.greenchannel.referral.ReferralProofs;
import org.greenchannel.referral.ReferralProofs.Proof;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Plans.Plan;
import org.springframework.stereotype.Component;

/** Reads from an entry, the registry and the referrals how the person came to the institution. */
@Component
class CareOfEntry {

  /** med_type 急诊, 急诊转住院. */
  private static final Set<String> EMERGENCY = Set.of("13", "24");
  /** med_type 转外诊治住院: the claim says that the person was referred. */
  private static final String TRANSFER = "23";
  private static final String EVERYWHERE = "*";

  private final Registry registry;
  private final ReferralProofs referrals;

  CareOfEntry(Registry registry, ReferralProofs referrals) {
    this.registry = registry;
    this.referrals = referrals;
  }

  Care of(ClaimEntry entry, Patient patient, Institution at, Plan plan, LocalDate day) {
    ClaimEntry.Cover cover = entry.cover();
    String named = entry.visit().circumstances().referral();
    boolean known = patient != null && at != null;
    Optional<Proof> proof =
        known
            ? referrals.of(patient.id(), at.code(), named, entry.episodeId(), day)
            : Optional.empty();
    boolean referred = named != null || "REFERRED".equals(cover.filing()) || TRANSFER.equals(entry.visit().medType());
    return new Care(
        personClass(entry, at, plan), filed(cover),
        at == null || sameProvince(plan.region(), at.region()), at == null || at.designated(),
        known && registry.contractOn(patient.id(), day).isPresent(), proof.map(Proof::referralId).orElse(null),
        proof.map(Proof::direction).orElse(referred ? "UP" : "NONE"), referred);
  }

  /** What is said of the filing; who lives there for long or was referred is filed unless it is said otherwise. */
  private static boolean filed(ClaimEntry.Cover cover) {
    return cover.filing() == null
        ? "LONG_TERM".equals(cover.personClass()) || "REFERRAL".equals(cover.personClass())
        : !"UNREFERRED".equals(cover.filing());
  }

  /** What the claim says, else what place and kind of visit say; care elsewhere of which nothing is said is not filed. */
  private static String personClass(ClaimEntry entry, Institution at, Plan plan) {
    ClaimEntry.Cover cover = entry.cover();
    if (cover.personClass() != null) {
      return cover.personClass();
    }
    if (cover.filing() == null) {
      boolean home = at == null || EVERYWHERE.equals(plan.region()) || within(plan.region(), at.region());
      return home ? Care.LOCAL : EMERGENCY.contains(entry.visit().medType()) ? "EMERGENCY" : "OTHER";
    }
    return switch (cover.filing()) {
      case "REFERRED" -> "REFERRAL";
      case "UNREFERRED" -> EMERGENCY.contains(entry.visit().medType()) ? "EMERGENCY" : "OTHER";
      default -> Care.LOCAL;
    };
  }

  /** National region codes nest: 510100 lies in 510000 and holds 510104. */
  private static boolean within(String region, String place) {
    return place.equals(region) || isCode(region) && isCode(place) && place.startsWith(region.replaceFirst("(00){1,2}$", ""));
  }

  private static boolean sameProvince(String one, String other) {
    return one.equals(other) || isCode(one) && isCode(other) && one.substring(0, 2).equals(other.substring(0, 2));
  }

  private static boolean isCode(String region) {
    return region.matches("\\d{6}");
  }
}
