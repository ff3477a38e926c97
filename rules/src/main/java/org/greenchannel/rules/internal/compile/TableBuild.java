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
import org.greenchannel.rules.TableRefused;
import org.greenchannel.rules.internal.DecisionTables;

/**
 * The step of the build that compiles the workbooks of a folder to a folder of the class path. A table whose workbook, facts, laws and
 * compiler are unchanged is left as it is.
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
        String build = buildId(table, bytes);
        Path kjar = target.resolve(table.replace('.', '/') + ".kjar");
        String line = table + "," + TableCompiler.fingerprint(bytes) + "," + build;
        if (line.equals(built.get(table)) && Files.exists(kjar)) {
            index.add(line);
            return;
        }
        try {
            CompiledTable compiled = compiler.compile(workbook.getFileName().toString(), bytes);
            Files.createDirectories(kjar.getParent());
            Files.write(kjar, compiled.kjar());
            index.add(line);
            System.out.println("[tables] " + table + ": " + compiled.rules() + " rules");
        } catch (TableRefused | IllegalStateException e) {
            refused.add(e.getMessage());
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

    private static String buildId(String table, byte[] workbook) throws IOException {
        TableSchema schema = TableSchema.all().get(table);
        StringBuilder parts = new StringBuilder(TableCompiler.fingerprint(workbook));
        parts.append(TableCompiler.fingerprint(resource("/laws.csv")));
        List<Class<?>> classes = new ArrayList<>(List.of(WorkbookReader.class, TechnicalRows.class, CellCheck.class, RowsCheck.class,
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
