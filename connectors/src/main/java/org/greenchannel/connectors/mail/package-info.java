/** Electronic mail to institutions, staff and patients who chose it. */
package org.greenchannel.connectors.mail;
