package org.greenchannel.filing;

import jakarta.persistence.Embeddable;

/** Where the person is insured: plan, region and the insurer whose clerks check. */
@Embeddable
public record Insurance(String plan, String region, String insurer) {}
