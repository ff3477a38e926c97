/** Between claims and their process: delegates in, {@code CamundaClaimProcess} out. */
package org.greenchannel.claim.process;
