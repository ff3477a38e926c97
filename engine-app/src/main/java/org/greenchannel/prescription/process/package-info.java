/** Between prescriptions and the process engine. */
package org.greenchannel.prescription.process;
