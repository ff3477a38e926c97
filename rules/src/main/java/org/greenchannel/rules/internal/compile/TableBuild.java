package org.greenchannel.rules.internal.compile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenchannel.rules.CompiledTable;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.TableCompiler;
import org.greenchannel.rules.TableProblem;
import org.greenchannel.rules.TableRefused;
import org.greenchannel.rules.internal.DecisionTables;

/**
 * The step of the build that compiles the workbooks of a folder to a folder of the class path. A table whose workbook, facts and compiler
 * are unchanged is left as it is.
 */
public final class TableBuild {

    private final Path sources;
    private final Path target;
    private final TableCompiler compiler = new TableCompiler(Laws.shipped());
    private final List<String> index = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private TableBuild(Path sources, Path target) {
        this.sources = sources;
        this.target = target;
    }

    /** @param args folder of workbooks, folder for compiled tables */
    public static void main(String[] args) throws IOException {
        new TableBuild(Path.of(args[0]), Path.of(args[1])).run();
    }

    private void run() throws IOException {
        Map<String, String> built = built();
        List<Path> workbooks;
        try (Stream<Path> files = Files.walk(sources)) {
            workbooks = files.filter(Files::isRegularFile).filter(file -> isTable(file.getFileName().toString())).sorted().toList();
        }
        for (Path workbook : workbooks) {
            build(workbook, built);
        }
        Files.createDirectories(target);
        Files.write(target.resolve(DecisionTables.INDEX), index, StandardCharsets.UTF_8);
        if (!refused.isEmpty()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), refused));
        }
    }

    private void build(Path workbook, Map<String, String> built) throws IOException {
        Path relative = sources.relativize(workbook);
        String table = relative.toString().replace(".drl.xlsx", "").replace('\\', '.').replace('/', '.');
        byte[] bytes = Files.readAllBytes(workbook);
        Path kjar = target.resolve(table.replace('.', '/') + ".kjar");
        String compiledFrom = table + "," + TableCompiler.fingerprint(bytes) + "," + buildId(table) + ",";
        String line = compiledFrom + TableCompiler.fingerprint(resource("/laws.csv"));
        String before = Files.exists(kjar) ? built.getOrDefault(table, "") : "";
        try {
            if (!before.startsWith(compiledFrom)) {
                compile(workbook, bytes, kjar);
            } else if (!before.equals(line)) {
                check(workbook, bytes);
            }
            index.add(line);
        } catch (TableRefused | IllegalStateException e) {
            refused.add(e.getMessage());
        }
    }

    private void compile(Path workbook, byte[] bytes, Path kjar) throws IOException {
        CompiledTable compiled = compiler.compile(workbook.getFileName().toString(), bytes);
        Files.createDirectories(kjar.getParent());
        Files.write(kjar, compiled.kjar());
        System.out.println("[tables] " + compiled.table() + ": " + compiled.rules() + " rules");
    }

    /** Other laws leave the compiled rows as they are, but a row may cite one that is gone. */
    private void check(Path workbook, byte[] bytes) {
        List<TableProblem> problems = compiler.lint(workbook.getFileName().toString(), bytes);
        if (!problems.isEmpty()) {
            throw new TableRefused(problems);
        }
    }

    /** A workbook, not the lock file an open spreadsheet program leaves beside it. A wrongly named one is reported, not skipped. */
    private boolean isTable(String name) {
        if (name.endsWith(".xls") || name.endsWith(".ods") || (name.endsWith(".xlsx") && !name.endsWith(".drl.xlsx") && !name.startsWith("~"))) {
            refused.add(name + "：文件名必须以 .drl.xlsx 结尾，否则不会生效。 " + name + ": the name must end in .drl.xlsx, otherwise it would have no effect.");
            return false;
        }
        return name.endsWith(".drl.xlsx") && !name.startsWith("~") && !name.startsWith(".~");
    }

    private Map<String, String> built() throws IOException {
        Map<String, String> lines = new HashMap<>();
        Path file = target.resolve(DecisionTables.INDEX);
        if (Files.exists(file)) {
            Files.readAllLines(file, StandardCharsets.UTF_8).forEach(line -> lines.put(line.substring(0, line.indexOf(',')), line));
        }
        return lines;
    }

    /** Of everything but workbook and laws that the compiled bytes come from. */
    private static String buildId(String table) throws IOException {
        TableSchema schema = TableSchema.all().get(table);
        StringBuilder parts = new StringBuilder();
        List<Class<?>> classes = new ArrayList<>(List.of(WorkbookReader.class, TechnicalRows.class, CellCheck.class, RowsCheck.class, CasesCheck.class,
                HeadRows.class, Column.class, TableModel.class, CleanWorkbook.class, KjarBuilder.class,
                org.greenchannel.rules.internal.Hits.class, org.greenchannel.rules.internal.Days.class,
                org.greenchannel.rules.internal.TableInfo.class));
        if (schema != null) {
            classes.add(schema.facts());
        }
        for (Class<?> type : classes) {
            parts.append(TableCompiler.fingerprint(resource("/" + type.getName().replace('.', '/') + ".class")));
        }
        return TableCompiler.fingerprint(parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = TableBuild.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        }
    }
}
