/** A delivery of medicine: ordered from a carrier, followed by its events, received or brought back. */
package org.greenchannel.delivery;
