package org.greenchannel.rules.knowledge;

/**
 * A diagnosis of the visit ({@code setl_list_diag_d}).
 *
 * @param code national disease code (医保版 ICD-10)
 * @param name as written; may be {@code null}
 * @param main maindiag_flag
 */
public record Diagnosis(String code, String name, boolean main) {
}
