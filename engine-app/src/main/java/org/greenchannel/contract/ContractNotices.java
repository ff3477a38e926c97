package org.greenchannel.contract;

import org.greenchannel.registry.Institution;
import org.greenchannel.worklist.Escalation;

/** What we tell people about a contract; never anything clinical. */
public interface ContractNotices {

  /** What the resident is told. */
  enum Occasion {
    TO_SIGN,
    ACTIVE,
    DECLINED,
    EXPIRED,
    /** It was active, and one side has ended it. */
    ENDED
  }

  /** Tells the resident by text. */
  void tell(FamilyContract contract, Occasion occasion);

  /** Tells the team's institution by mail that a request has come or was withdrawn, or that a contract was ended. */
  void tellTeam(FamilyContract contract, String occasion);

  /** Tells somebody at the institution or above that the request waits, once for a level. */
  void raise(FamilyContract contract, Escalation level, Institution institution, String address);
}
