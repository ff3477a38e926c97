package org.greenchannel.prescription.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.greenchannel.prescription.FulfilmentWay;
import org.greenchannel.prescription.FulfilmentChoice;
import org.greenchannel.prescription.ScannedCodes;

/** The bodies of acts. */
final class Acts {

  private static final String PHONE = "\\+?[0-9]{5,15}";

  private Acts() {}

  record Cancel(@NotBlank @Size(max = 200) String reason) {}

  record Approve() {}

  record GiveBack(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> findings, @Size(max = 500) String comment) {}

  record Refuse(@NotBlank @Size(max = 40) String reason, @Size(max = 500) String comment) {}

  /** Missing receiver, phone or address are the patient's own; a missing pharmacy is the hospital's. */
  record ChooseDelivery(
      @Size(max = 40) String pharmacyCode, @Size(max = 50) String receiver, @Pattern(regexp = PHONE) String phone,
      @NotBlank @Size(min = 5, max = 200) String address) {

    FulfilmentChoice choice() {
      return new FulfilmentChoice(FulfilmentWay.DELIVERY, pharmacyCode, receiver, phone, address);
    }
  }

  record ChoosePickup(@NotBlank @Size(max = 40) String pharmacyCode) {

    FulfilmentChoice choice() {
      return new FulfilmentChoice(FulfilmentWay.PICKUP, pharmacyCode, null, null, null);
    }
  }

  record Dispense(@NotNull @Size(max = 50) List<@NotNull @Valid ScannedCodes> traceCodes) {}
}
