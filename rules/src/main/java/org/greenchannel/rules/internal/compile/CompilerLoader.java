package org.greenchannel.rules.internal.compile;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Loads its own copy of the Drools compiler, to be thrown away with everything a failed build left behind. */
final class CompilerLoader extends ClassLoader {

    private static final List<String> OWN = List.of("org.drools.", "org.kie.", "org.mvel2.", "org.antlr.", "com.github.javaparser.",
            "org.eclipse.jdt.", KjarBuilder.class.getName());

    static {
        registerAsParallelCapable();
    }

    CompilerLoader(ClassLoader parent) {
        super("table-compiler", parent);
    }

    /** A compiler of its own. */
    @SuppressWarnings("unchecked")
    BiFunction<Map<String, byte[]>, List<String>, byte[]> compiler() {
        try {
            return (BiFunction<Map<String, byte[]>, List<String>, byte[]>) loadClass(KjarBuilder.class.getName())
                    .getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the Drools compiler is not on the class path", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (OWN.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
