/** REST: /api/filings. */
package org.greenchannel.filing.web;
