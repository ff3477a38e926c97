package org.greenchannel.referral.web;

import java.time.Instant;
import org.greenchannel.referral.ReferralTexts.Text;

/** A referral in a list: masked, without clinical data. */
record ReferralLine(
    String id,
    String number,
    String kind,
    Text kindText,
    String state,
    String status,
    Text statusText,
    String urgency,
    Text urgencyText,
    String channel,
    Text patient,
    Named from,
    Named to,
    Named department,
    Instant requestedAt,
    Instant replyDue,
    boolean overdue) {}
