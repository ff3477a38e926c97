/** Between deliveries and the process engine. */
package org.greenchannel.delivery.process;
