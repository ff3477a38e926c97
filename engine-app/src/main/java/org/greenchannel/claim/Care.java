package org.greenchannel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * How the person came to the institution: out of the region of insurance or not, by referral or not.
 *
 * @param personClass LONG_TERM, REFERRAL, EMERGENCY, OTHER, SELF; NONE is care in the own region (异地就医人员类别)
 * @param filed care out of region was filed (异地就医备案)
 * @param sameProvince within the own province
 * @param designated the institution is designated (定点)
 * @param contracted the person has a family-doctor contract
 * @param referralId the compliant referral it rests on, or null
 * @param referralDirection UP, DOWN, NONE
 * @param referralClaimed the claim says that the person was referred, whether or not a referral of ours proves it
 * @param filingId the filing of ours that holds, or null
 * @param filingClaimed the number of a filing that the claim names, whether or not it holds; null where it names none
 */
@Embeddable
public record Care(
    @Column(name = "care_class") String personClass,
    boolean filed,
    @Column(name = "same_province") boolean sameProvince,
    boolean designated,
    boolean contracted,
    @Column(name = "referral_id") UUID referralId,
    @Column(name = "referral_direction") String referralDirection,
    @Column(name = "referral_claimed") boolean referralClaimed,
    @Column(name = "filing_id") UUID filingId,
    @Column(name = "filing_claimed") String filingClaimed) {

  /** In the own region. */
  static final String LOCAL = "NONE";

  /** The referral is proven, criteria, consent and reply included (规范转诊). */
  public boolean compliant() {
    return referralId != null;
  }

  /** Said to be referred, and no referral of ours shows it. */
  public boolean unprovenReferral() {
    return referralClaimed && referralId == null;
  }

  /** A filing is named, and none of ours holds under that name: the care counts as not filed. */
  public boolean unprovenFiling() {
    return filingClaimed != null && filingId == null;
  }
}
