/** The facts asked about by the delivery tables: who may carry medicine, what an event on the way means, and what a trace code allows. */
package org.greenchannel.rules.delivery;
