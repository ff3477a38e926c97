package org.greenchannel.rules.knowledge;

import java.time.LocalDateTime;

/**
 * An operation or procedure of the visit ({@code setl_list_oprn_d}).
 *
 * @param code   national operation code (医保版 ICD-9-CM-3)
 * @param name   as written; may be {@code null}
 * @param main   main_oprn_flag
 * @param at     oprn_oprt_date; {@code null} when not given
 * @param doctor oper_dr_code; may be {@code null}
 */
public record Operation(String code, String name, boolean main, LocalDateTime at, String doctor) {
}
