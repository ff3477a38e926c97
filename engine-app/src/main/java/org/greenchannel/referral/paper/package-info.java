/** Papers of a referral and reports about referrals: they read, and never change a record. */
package org.greenchannel.referral.paper;
