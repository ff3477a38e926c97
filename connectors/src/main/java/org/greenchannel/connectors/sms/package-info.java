/** A gateway for text messages to phones. */
package org.greenchannel.connectors.sms;
