/** A hospital's own system: appointment slots, reservations, emergency notices. */
package org.greenchannel.connectors.hospital;
