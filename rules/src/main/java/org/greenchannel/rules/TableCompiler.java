package org.greenchannel.rules;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.greenchannel.rules.internal.compile.KjarCompiler;
import org.greenchannel.rules.internal.compile.TableModel;
import org.greenchannel.rules.internal.compile.WorkbookReader;

/**
 * From a workbook that staff edited to a table ready for service: every cell is checked against its column before anything is compiled.
 * Used by the build and when a workbook is loaded into a running system. Thread-safe; one table at a time, some seconds each.
 */
public final class TableCompiler {

    private final Laws laws;
    private final KjarCompiler compiler = new KjarCompiler();

    /** @param laws the articles rows may cite */
    public TableCompiler(Laws laws) {
        this.laws = laws;
    }

    /** Every fault of a workbook; empty when it may be compiled. */
    public List<TableProblem> lint(String fileName, byte[] workbook) {
        try {
            WorkbookReader.read(fileName, workbook, laws);
            return List.of();
        } catch (TableRefused refused) {
            return refused.problems();
        }
    }

    /** Every fault of a workbook that is to answer this table, whatever the file is called. */
    public List<TableProblem> lint(String table, String fileName, byte[] workbook) {
        try {
            WorkbookReader.read(table, fileName, workbook, laws);
            return List.of();
        } catch (TableRefused refused) {
            return refused.problems();
        }
    }

    /**
     * Checks and compiles a workbook that is to answer this table, whatever the file is called.
     *
     * @throws TableRefused          naming every fault; nothing was compiled
     * @throws IllegalStateException when Drools refuses what the check let pass; the next workbook still compiles
     */
    public CompiledTable compile(String table, String fileName, byte[] workbook) {
        return compile(WorkbookReader.read(table, fileName, workbook, laws), workbook);
    }

    /**
     * Checks and compiles.
     *
     * @throws TableRefused          naming every fault; nothing was compiled
     * @throws IllegalStateException when Drools refuses what the check let pass; the next workbook still compiles
     */
    public CompiledTable compile(String fileName, byte[] workbook) {
        return compile(WorkbookReader.read(fileName, workbook, laws), workbook);
    }

    private CompiledTable compile(TableModel model, byte[] workbook) {
        return new CompiledTable(model.schema().table(), fingerprint(workbook), model.lines().size(), compiler.compile(model));
    }

    /** SHA-256 (hex) of a workbook. */
    public static String fingerprint(byte[] workbook) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(workbook));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
