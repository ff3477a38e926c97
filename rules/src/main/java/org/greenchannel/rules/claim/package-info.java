/** The facts asked about by the claim tables: how much of a charge is in scope, what the fund pays, and what becomes of an audit finding. */
package org.greenchannel.rules.claim;
