/**
 * An online prescription: written, checked, signed, reviewed by a pharmacist, chosen, paid, settled, dispensed.
 */
package org.greenchannel.prescription;
