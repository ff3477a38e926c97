/** Between filings and the process engine. */
package org.greenchannel.filing.process;
