package org.greenchannel.claim.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Says how many bytes went through it. */
final class CountedStream extends FilterInputStream {

  private final RowTaker taker;

  CountedStream(InputStream in, RowTaker taker) {
    super(in);
    this.taker = taker;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    taker.read(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    taker.read(Math.max(0, n));
    return n;
  }
}
