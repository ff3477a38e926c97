package org.greenchannel.registry;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** How a patient is reached; what is left out stays as it was, an empty text takes it away. */
public record PatientContact(
    @Pattern(regexp = "|" + PatientRegistration.PHONE) String phone,
    @Size(max = 200) String address,
    @Size(max = 64) String wechatOpenId,
    @Pattern(regexp = PatientRegistration.LOCALE) String locale) {}
