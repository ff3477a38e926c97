package org.greenchannel.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A patient as the desk enters them.
 *
 * @param name as on the identity card; for somebody who cannot say who they are, what the desk calls them
 * @param nameEn in Latin letters; made from the name where it is left out
 * @param initials pinyin initials, where the name is read otherwise than usual; made from the name where they are left out
 * @param sex national code: 1 male, 2 female, 9 not stated
 * @param birthDate the birthday; an estimate for somebody unidentified
 * @param identityNo citizen identity number (GB 11643); left out only for somebody unidentified
 * @param unidentified that nobody knows yet who this is; care does not wait for papers
 * @param psnNo the insurer's person number (psn_no), or null
 * @param healthCard number of the electronic health card (电子健康卡), or null
 * @param wechatOpenId id as a follower of the official account on WeChat, or null
 * @param locale the language of notices to them; zh-CN where it is left out
 */
public record PatientRegistration(
    @NotBlank @Size(max = 60) String name,
    @Size(max = 80) String nameEn,
    @Pattern(regexp = "[a-z]{1,12}") String initials,
    @NotNull @Pattern(regexp = "[129]") String sex,
    @NotNull LocalDate birthDate,
    @Size(max = 20) String identityNo,
    boolean unidentified,
    @Size(max = 30) String psnNo,
    @Size(max = 64) String healthCard,
    @Pattern(regexp = PHONE) String phone,
    @Size(max = 200) String address,
    @Size(max = 64) String wechatOpenId,
    @Pattern(regexp = LOCALE) String locale) {

  static final String PHONE = "\\+?[0-9]{5,15}";
  static final String LOCALE = "zh-CN|en";
}
