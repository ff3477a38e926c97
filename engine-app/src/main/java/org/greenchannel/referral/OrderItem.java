package org.greenchannel.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A test that is ordered or to be interpreted.
 *
 * @param kind what sort of service it is; an examination unless said otherwise
 * @param code its code in the catalogue of services, may be absent
 */
public record OrderItem(Kind kind, @Size(max = 64) String code, @NotBlank @Size(max = 200) String name) {

  /** The sorts of service (FHIR ServiceRequest.category), as request forms keep them apart. */
  public enum Kind {
    /** 检验: a specimen is analysed (laboratory). */
    LABORATORY("LAB"),
    /** 影像: X-ray, CT, MRI, ultrasound (imaging). */
    IMAGING("EXAM"),
    /** 检查: electrocardiogram, endoscopy, lung function and other examinations of the patient. */
    EXAMINATION("EXAM"),
    /** 治疗: something is done, not only looked at. */
    TREATMENT("TREATMENT");

    private final String orderKind;

    Kind(String orderKind) {
      this.orderKind = orderKind;
    }

    /** The word of the table referral.redemption. */
    String orderKind() {
      return orderKind;
    }
  }

  public OrderItem {
    kind = kind == null ? Kind.EXAMINATION : kind;
  }
}
