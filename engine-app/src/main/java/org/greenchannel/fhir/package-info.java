/** The FHIR R4 door ({@code /fhir}): one server, to which the contexts bring their providers. */
package org.greenchannel.fhir;
