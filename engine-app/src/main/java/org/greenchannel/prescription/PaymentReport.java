package org.greenchannel.prescription;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What the payment service reports; it may arrive twice.
 *
 * @param reference our own number: the fulfilment that is paid
 * @param amountFen in the currency's hundredth
 */
public record PaymentReport(
    @NotBlank @Size(max = 100) String paymentId,
    @NotNull UUID reference,
    @NotBlank @Size(max = 200) String eventId,
    @NotBlank @Pattern(regexp = "paid") String type,
    @NotNull @Min(1) Long amountFen,
    @NotBlank @Size(min = 3, max = 3) String currency,
    @NotNull OffsetDateTime at) {}
