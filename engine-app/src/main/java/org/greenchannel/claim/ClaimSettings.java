package org.greenchannel.claim;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Parameters of the claim context ({@code greenchannel.claim.*}).
 *
 * @param reviewWorkingDays working days a reviewer has (两库管理办法: 10 a step, unverified)
 * @param fhirPlan the one plan for people outside the registry that is open here, used for FHIR claims; blank: none
 */
@ConfigurationProperties("greenchannel.claim")
public record ClaimSettings(
    @DefaultValue("10") int reviewWorkingDays,
    @DefaultValue("") String fhirPlan) {}
