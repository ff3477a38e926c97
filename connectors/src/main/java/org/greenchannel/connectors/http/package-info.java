/** The one way we call an HTTP/JSON counterpart: time-outs, circuit breaker, bulkhead, bounded retry, strict answers. */
package org.greenchannel.connectors.http;
