package org.greenchannel.referral.process;

import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralUpgradeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Once the models of now are deployed, referrals that run by the former ones go on in them, each in a transaction of its own;
 * the next start tries again what has failed.
 */
@Component
@Order(11)
class FormerReferralRuns implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FormerReferralRuns.class);

  private final ReferralUpgradeService upgrade;

  FormerReferralRuns(ReferralUpgradeService upgrade) {
    this.upgrade = upgrade;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    int done = 0;
    for (ReferralId id : upgrade.former()) {
      try {
        done += upgrade.goOn(id) ? 1 : 0;
      } catch (RuntimeException stays) {
        LOG.error("Referral {} stays in its former model and has to be looked at: {}", id, stays.getMessage(), stays);
      }
    }
    if (done > 0) {
      LOG.info("{} referrals go on in the models of this release", done);
    }
  }
}
