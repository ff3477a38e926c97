package org.greenchannel.claim;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Parameters of the claim context ({@code greenchannel.claim.*}).
 *
 * @param fhirPlan the one plan for people outside the registry that is open here, used for FHIR claims; blank: none
 */
@ConfigurationProperties("greenchannel.claim")
public record ClaimSettings(@DefaultValue("") String fhirPlan) {}
