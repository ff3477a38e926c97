/** REST: /api/deliveries. */
package org.greenchannel.delivery.web;
