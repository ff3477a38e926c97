package org.greenchannel.rules;

/**
 * A decision table ready for service.
 *
 * @param table       {@code <context>.<question>}
 * @param fingerprint SHA-256 (hex) of the workbook
 * @param rules       number of rows
 * @param kjar        compiled bytes, loaded without compiling
 */
public record CompiledTable(String table, String fingerprint, int rules, byte[] kjar) {
}
