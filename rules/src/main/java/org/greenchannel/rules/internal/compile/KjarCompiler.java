package org.greenchannel.rules.internal.compile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.greenchannel.rules.internal.TableInfo;

/** Compiles checked tables one after another; a failure throws the compiler away with its class loader. */
public final class KjarCompiler {

    private static final byte[] KMODULE = "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>".getBytes(StandardCharsets.UTF_8);

    private BiFunction<Map<String, byte[]>, List<String>, byte[]> compiler;

    /** @return the kjar, with a release id of its own */
    public byte[] compile(TableModel model) {
        String path = model.schema().table().replace('.', '/') + "/" + model.schema().fileName();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(path, CleanWorkbook.of(model));
        files.put(TableInfo.PATH, model.info().toBytes());
        return compile(files, model.schema().table(), model.lines().size());
    }

    synchronized byte[] compile(Map<String, byte[]> resources, String table, int rules) {
        Map<String, byte[]> files = new LinkedHashMap<>(resources);
        files.put("META-INF/kmodule.xml", KMODULE);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            if (compiler == null) {
                compiler = new CompilerLoader(KjarCompiler.class.getClassLoader()).compiler();
            }
            thread.setContextClassLoader(compiler.getClass().getClassLoader());
            return compiler.apply(files, List.of("org.greenchannel.tables", table, UUID.randomUUID().toString(), Integer.toString(rules)));
        } catch (RuntimeException | Error e) {
            compiler = null;
            throw new IllegalStateException(table + " cannot be compiled: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
