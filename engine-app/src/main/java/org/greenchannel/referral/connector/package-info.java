/** What a referral asks of hospitals, mail and text messages, in their vocabulary. */
package org.greenchannel.referral.connector;
