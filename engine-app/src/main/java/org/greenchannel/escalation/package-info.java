/** What the contexts give to the shared steps of escalation: each does its own, found by the record. */
package org.greenchannel.escalation;
