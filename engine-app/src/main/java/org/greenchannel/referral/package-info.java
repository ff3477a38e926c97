/** Two-way referral (双向转诊): up to a hospital, down to primary care, one published machine for both. */
package org.greenchannel.referral;
