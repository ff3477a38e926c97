/** Between filings and the outside. */
package org.greenchannel.filing.connector;
