/** Between the shared steps of escalation and the process engine. */
package org.greenchannel.escalation.process;
