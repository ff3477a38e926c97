/** Claims over FHIR R4: Claim/$submit and ClaimResponse. */
package org.greenchannel.claim.fhir;
