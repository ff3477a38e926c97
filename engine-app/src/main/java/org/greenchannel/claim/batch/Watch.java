package org.greenchannel.claim.batch;

/** Whoever wants to know how far an audit is, and may stop it. Called from several threads. */
public interface Watch {

  /** A share done below this says nothing of the time left. */
  double ENOUGH_TO_TELL = 0.02;

  /** What an audit does, one after the other. */
  enum Phase {
    READ("读取", "reading"),
    GROUP("归集", "grouping"),
    AUDIT("审核", "auditing"),
    WRITE("写出", "writing");

    private final String zh;
    private final String en;

    Phase(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public String zh() {
      return zh;
    }

    public String en() {
      return en;
    }
  }

  /** A phase of so many units begins; some may have been done by an earlier run that was interrupted. */
  void begin(Phase phase, long total, long already);

  /** So many units of the phase are done: bytes while reading, rows afterwards. */
  void advance(long units);

  /** The phase is over. */
  void end();

  /** A remark, for example that an earlier run goes on. */
  void say(String zh, String en);

  /** Whether to stop as soon as may be. */
  boolean cancelled();
}
