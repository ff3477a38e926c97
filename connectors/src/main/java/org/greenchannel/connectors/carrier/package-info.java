/** A delivery company: orders for parcels of medicine, and the events it reports back. */
package org.greenchannel.connectors.carrier;
