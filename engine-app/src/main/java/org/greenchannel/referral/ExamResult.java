package org.greenchannel.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An existing result of a patient and the circumstances in which a doctor would repeat the examination (检查检验结果互认).
 *
 * @param episodeId the episode on whose timeline it is written
 * @param itemCode code of the examination in the national catalogue of services; may be absent
 * @param issuedBy national code of the institution that issued the result
 * @param resultOn the day of the result
 * @param hrMark the area in which the mark HR on the report holds
 * @param necessity why a repeat is necessary for another reason than the named ones; null when there is none
 */
public record ExamResult(
    @NotNull UUID episodeId,
    @NotNull Kind itemKind,
    @Size(max = 40) String itemCode,
    @NotBlank @Size(max = 200) String itemName,
    @NotBlank @Size(max = 40) String issuedBy,
    @NotNull LocalDate resultOn,
    @NotNull Mark hrMark,
    boolean emergency,
    boolean judicial,
    boolean highStake,
    boolean changed,
    boolean fastChanging,
    @Size(max = 500) String necessity) {

  /** What kind of examination it is. */
  public enum Kind {
    LAB,
    IMAGING,
    FUNCTION,
    PATHOLOGY
  }

  /** Where the mark of recognition holds (全国HR, 京津冀HR ...). */
  public enum Mark {
    NATIONAL,
    THIS_AREA,
    OTHER_AREA,
    NONE
  }

  boolean isNecessary() {
    return necessity != null && !necessity.isBlank();
  }
}
