/** Referrals over HTTP: acts in, views out. */
package org.greenchannel.referral.web;
