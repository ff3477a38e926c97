/** Between prescriptions and the outside. */
package org.greenchannel.prescription.connector;
