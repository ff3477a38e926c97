package org.greenchannel.referral.web;

import java.util.List;

/** A page of referrals, the latest first, with the number of all that match. */
record ReferralPage(long total, int page, int size, List<ReferralLine> items) {}
