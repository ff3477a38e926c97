/** The timeline that joins referral, prescription, delivery and claim: one call, one page. */
package org.greenchannel.episode;
