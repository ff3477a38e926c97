/** Between deliveries and the outside. */
package org.greenchannel.delivery.connector;
