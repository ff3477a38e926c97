package org.greenchannel.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose key does not come in a header: a message id, an identifier in the body. */
public final class KeyedRequest extends HttpServletRequestWrapper {

  private final String key;

  public KeyedRequest(HttpServletRequest request, String key) {
    super(request);
    this.key = key;
  }

  @Override
  public String getHeader(String name) {
    return Once.HEADER.equalsIgnoreCase(name) ? key : super.getHeader(name);
  }
}
