package org.greenchannel.referral;

/**
 * An acute danger sign that the doctor sees (国家基层高血压防治管理指南 and local referral standards). The doctor
 * states the sign; the thresholds behind it are medicine, not software.
 */
public enum RedFlag {
  ACUTE_ORGAN_DAMAGE,
  LOW_OXYGEN,
  FAST_BREATHING,
  LOW_CONSCIOUSNESS,
  SHOCK,
  CHEST_PAIN,
  SEVERE_HEADACHE,
  NEUROLOGICAL_DEFICIT,
  DYSPNOEA
}
