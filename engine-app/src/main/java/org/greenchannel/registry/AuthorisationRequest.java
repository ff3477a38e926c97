package org.greenchannel.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a patient authorises.
 *
 * @param patientId whose records; a patient may leave it away
 * @param validFrom today unless stated
 */
public record AuthorisationRequest(
    @Size(max = 100) String patientId,
    @NotBlank @Size(max = 40) String holder,
    @NotBlank @Size(max = 40) String reader,
    @NotEmpty Set<@NotNull Scope> scope,
    @NotBlank @Size(max = 300) String purpose,
    LocalDate validFrom,
    @NotNull LocalDate validUntil) {}
