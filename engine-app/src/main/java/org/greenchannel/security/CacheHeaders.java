package org.greenchannel.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;

/**
 * What a browser may keep: the vendor's scripts, styles and fonts, five megabytes a page, whose addresses bear the vendor's version. All else is
 * asked for again, since it is about patients or changes with a release of ours.
 */
final class CacheHeaders implements HeaderWriter {

  private static final Pattern VENDORS = Pattern.compile("/camunda/(lib/.+|app/[a-z]+/camunda-[a-z]+-bootstrap\\.(js|css))");

  private final HeaderWriter never = new CacheControlHeadersWriter();

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    boolean versioned = query != null && query.startsWith("bust=") && VENDORS.matcher(request.getRequestURI()).matches();
    if (versioned && response.getStatus() == HttpServletResponse.SC_OK) {
      response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    } else {
      never.writeHeaders(request, response);
    }
  }
}
