package org.greenchannel.claim.batch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Parameters of batch audits ({@code greenchannel.claim.batch.*}).
 *
 * @param atOnce how many run side by side
 * @param cores how many cores one uses; 0: half of them, the others serve people
 * @param openPerInstitution how many an institution may have waiting or running
 * @param largestMegabytes how large its files may be together
 */
@ConfigurationProperties("greenchannel.claim.batch")
public record ClaimBatchSettings(
    @DefaultValue("1") int atOnce,
    @DefaultValue("0") int cores,
    @DefaultValue("5") int openPerInstitution,
    @DefaultValue("512") int largestMegabytes) {

  int threads() {
    return cores > 0 ? cores : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }
}
