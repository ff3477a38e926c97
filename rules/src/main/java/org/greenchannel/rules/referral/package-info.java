/** The facts asked about by the referral tables: when a patient goes up, by which channel, and comes back down. */
package org.greenchannel.rules.referral;
