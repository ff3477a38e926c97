package org.greenchannel.rules.internal.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.TableCompiler;
import org.greenchannel.rules.TableProblem;
import org.greenchannel.rules.TableRefused;

/** The command for staff: checks one workbook, or all of a folder, and prints every fault with its cell. */
public final class TableCheck {

    private TableCheck() {
    }

    /**
     * @param args a workbook or a folder
     * @throws TableRefused when there are faults, so that the command fails
     */
    public static void main(String[] args) throws IOException {
        TableCompiler compiler = new TableCompiler(Laws.shipped());
        List<Path> workbooks;
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            workbooks = files.filter(file -> file.toString().endsWith(".drl.xlsx") && !file.getFileName().toString().startsWith("~")
                    && !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
        if (workbooks.isEmpty()) {
            throw new IllegalArgumentException(args[0] + "：没有找到 .drl.xlsx 工作簿。 no .drl.xlsx workbook found.");
        }
        List<TableProblem> problems = workbooks.stream().flatMap(file -> lint(compiler, file).stream()).toList();
        if (!problems.isEmpty()) {
            throw new TableRefused(problems);
        }
        System.out.println("检查通过 All clear: " + workbooks.size());
    }

    private static List<TableProblem> lint(TableCompiler compiler, Path file) {
        try {
            return compiler.lint(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
