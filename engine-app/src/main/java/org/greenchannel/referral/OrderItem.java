package org.greenchannel.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A test that is ordered or to be interpreted.
 *
 * @param code its code in the catalogue of services, may be absent
 */
public record OrderItem(@Size(max = 64) String code, @NotBlank @Size(max = 200) String name) {}
