package org.greenchannel.referral;

import java.util.UUID;
import org.greenchannel.act.Text;

/**
 * Whether an existing result is used again.
 *
 * @param decision REUSE or REPEAT_ALLOWED
 * @param reason a code of the table referral.result_recognition
 * @param staffText why, for the doctor
 * @param tellPatient what the patient is told; a repeat without it is not allowed
 */
public record Recognition(
    UUID id,
    UUID episodeId,
    String decision,
    String reason,
    Text staffText,
    Text tellPatient,
    String ruleId,
    String lawKey,
    UUID decisionId) {}
