/** A gateway for text messages to phones and to followers on WeChat. */
package org.greenchannel.connectors.sms;
