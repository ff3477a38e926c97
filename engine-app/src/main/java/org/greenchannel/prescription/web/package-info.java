/** REST: /api/prescriptions, /api/payments, /api/drugs. */
package org.greenchannel.prescription.web;
