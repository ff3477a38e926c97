package org.greenchannel.referral;

/** The direction: up to a hospital, or down to primary care. */
public enum ReferralKind {
  UP,
  DOWN
}
