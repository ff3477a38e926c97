package org.greenchannel.fhir;

/** Marks a context's FHIR provider (annotated as HAPI wants it), so that the door finds it. */
public interface FhirProvider {}
