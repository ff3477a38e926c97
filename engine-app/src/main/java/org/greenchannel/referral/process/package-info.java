/** Translation between referrals and the models refer-up and refer-down; no decision is made here. */
package org.greenchannel.referral.process;
