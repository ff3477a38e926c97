package org.greenchannel.claim;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.greenchannel.filing.FilingProofs;
import org.greenchannel.referral.ReferralProofs;
import org.greenchannel.referral.ReferralProofs.Proof;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Regions;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Plans.Plan;
import org.springframework.stereotype.Component;

/** Reads from an entry, the registry, the referrals and the filings how the person came to the institution. */
@Component
class CareOfEntry {

  /** med_type 急诊, 急诊转住院. */
  private static final Set<String> EMERGENCY = Set.of("13", "24");
  /** med_type 转外诊治住院: the claim says that the person was referred. */
  private static final String TRANSFER = "23";
  private static final String EVERYWHERE = "*";
  private static final String MANUAL = "MANUAL";

  private final Registry registry;
  private final ReferralProofs referrals;
  private final FilingProofs filings;

  CareOfEntry(Registry registry, ReferralProofs referrals, FilingProofs filings) {
    this.registry = registry;
    this.referrals = referrals;
    this.filings = filings;
  }

  /**
   * How the person came, and whether the filing of it came after the care had ended.
   *
   * @param filedTooLate the care had ended before it was filed: it is settled late, as unfiled care is (补备案)
   */
  record Found(Care care, boolean filedTooLate) {}

  Found of(ClaimEntry entry, Patient patient, Institution at, Plan plan, LocalDate day) {
    ClaimEntry.Cover cover = entry.cover();
    String named = entry.visit().circumstances().referral();
    boolean known = patient != null && at != null;
    Optional<Proof> proof =
        known
            ? referrals.of(patient.id(), at.code(), named, entry.episodeId(), day)
            : Optional.empty();
    boolean referred = named != null || "REFERRED".equals(cover.filing()) || TRANSFER.equals(entry.visit().medType());
    String claimed = cover.filingNumber();
    Optional<FilingProofs.Proof> filing =
        known && !home(at, plan) ? filings.of(patient.id(), visitOf(entry, at, day), claimed) : Optional.empty();
    Care care = new Care(
        filing.map(FilingProofs.Proof::careClass).orElseGet(() -> personClass(entry, at, plan)),
        filing.isPresent() || claimed == null && filed(cover),
        at == null || Regions.sameProvince(plan.region(), at.region()), at == null || at.designated(),
        known && registry.contractOn(patient.id(), day).isPresent(), proof.map(Proof::referralId).orElse(null),
        proof.map(Proof::direction).orElse(referred ? "UP" : "NONE"), referred,
        filing.map(FilingProofs.Proof::filingId).orElse(null), claimed);
    return new Found(care, filing.filter(f -> MANUAL.equals(f.settlePath())).isPresent());
  }

  private static FilingProofs.Visit visitOf(ClaimEntry entry, Institution at, LocalDate day) {
    LocalDate from = entry.visit().begin() == null ? day : entry.visit().begin().toLocalDate();
    return new FilingProofs.Visit(at.code(), at.region(), from, day);
  }

  private static boolean home(Institution at, Plan plan) {
    return at == null || EVERYWHERE.equals(plan.region()) || Regions.within(plan.region(), at.region());
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
      return home(at, plan) ? Care.LOCAL : EMERGENCY.contains(entry.visit().medType()) ? "EMERGENCY" : "OTHER";
    }
    return switch (cover.filing()) {
      case "REFERRED" -> "REFERRAL";
      case "UNREFERRED" -> EMERGENCY.contains(entry.visit().medType()) ? "EMERGENCY" : "OTHER";
      default -> Care.LOCAL;
    };
  }
}
