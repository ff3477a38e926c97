package org.greenchannel.prescription;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The trace codes (药品追溯码) scanned for one line, one a package. */
public record ScannedCodes(
    @NotNull @Min(1) Integer lineNo,
    @NotNull @Size(max = 200) List<@NotNull @Pattern(regexp = "[0-9A-Za-z]{8,50}") String> codes) {}
