/** The facts asked about by the prescription tables: who may prescribe what, to whom and how much, online. */
package org.greenchannel.rules.prescription;
