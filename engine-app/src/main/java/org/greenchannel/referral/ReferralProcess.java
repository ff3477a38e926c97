package org.greenchannel.referral;

/** What we tell the process of a referral; every call joins the transaction of the act. */
public interface ReferralProcess {

  /** What the receiver has answered to the request. */
  enum Reply {
    ACCEPTED,
    DECLINED,
    /** Not taken, with advice. */
    ADVISED,
    /** Not answered yet: something is asked back. */
    INFORMATION,
    /** Another receiver is asked. */
    REDIRECTED
  }

  /** A referral of any kind exists: its process starts. */
  void requested(Referral referral);

  /** A doctor has decided the urgency where no rule matched. */
  void urgencyDecided(Referral referral);

  void answered(Referral referral, Reply reply);

  /** The placer has given what the receiver lacked. */
  void informationGiven(Referral referral);

  /** A deadline has moved while somebody waits for it. */
  void deadlineMoved(Referral referral);

  /** It has become an emergency on the way: nobody is asked any more. */
  void raisedToEmergency(Referral referral);

  /** Withdrawn while nothing was promised. */
  void cancelled(Referral referral);

  /** The placer asks to end what was promised. */
  void cancellationAsked(Referral referral);

  void cancellationAnswered(Referral referral, boolean cancelled);

  /** The receiver cannot keep its word. */
  void declinedLater(Referral referral);

  /** Appointment made, moved, called off or missed: the visit is waited for anew. */
  void visitChanged(Referral referral);

  /**
   * A note was written, the outcome is still to come.
   *
   * @param visitOver the visit that was waited for is over with it
   */
  void noteWritten(Referral referral, boolean visitOver);

  void arrived(Referral referral);

  /**
   * The outcome is there.
   *
   * @param visitOver the visit that was waited for is over with it
   */
  void outcomeReported(Referral referral, boolean visitOver);

  void handoverAnswered(Referral referral, boolean accepted);

  void followUpRecorded(Referral referral);

  void examined(Referral referral);

  void diagnosed(Referral referral);

  void adviceGiven(Referral referral);

  void redeemed(Referral referral);

  /** Somebody above is told: they see the open task as well. */
  void shared(Referral referral, DeadlineStep step, String candidateGroup);
}
