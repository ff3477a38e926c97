/** A payment service: requests to pay, refunds, and the report that somebody paid. */
package org.greenchannel.connectors.payment;
