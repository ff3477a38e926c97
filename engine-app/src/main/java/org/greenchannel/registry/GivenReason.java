package org.greenchannel.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why somebody does an act.
 *
 * @param reason a code of those offered to them (table coded_reason)
 * @param note required where the reason says too little by itself
 */
public record GivenReason(@NotBlank @Size(max = 40) String reason, @Size(max = 500) String note) {

  boolean isSilent() {
    return note == null || note.isBlank();
  }
}
