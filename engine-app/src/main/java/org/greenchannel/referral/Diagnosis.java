package org.greenchannel.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A diagnosis as its doctor states it.
 *
 * @param code ICD-10 code (国家临床版), may be absent
 * @param name the diagnosis in words
 */
public record Diagnosis(@Size(max = 20) String code, @NotBlank @Size(max = 200) String name) {}
