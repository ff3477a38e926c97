/** Facts of the table of escalation: who is told when work waits. */
package org.greenchannel.rules.escalation;
