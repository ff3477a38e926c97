package org.greenchannel.contract;

/** What we tell people about a contract; never anything clinical. */
public interface ContractNotices {

  /** What the resident is told. */
  enum Occasion {
    TO_SIGN,
    ACTIVE,
    DECLINED,
    EXPIRED
  }

  /** Tells the resident by text. */
  void tell(FamilyContract contract, Occasion occasion);

  /** Tells the team's institution by mail that a request has come, waits still, or was withdrawn. */
  void tellTeam(FamilyContract contract, String occasion);
}
