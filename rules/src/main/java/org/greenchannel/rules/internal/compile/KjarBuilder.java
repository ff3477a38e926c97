package org.greenchannel.rules.internal.compile;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieContainer;

/**
 * Runs the Drools compiler. Only ever loaded by {@link CompilerLoader}: after one build that threw, every later build on the same classes
 * fails. So it meets its caller in types of the JDK.
 */
public final class KjarBuilder implements BiFunction<Map<String, byte[]>, List<String>, byte[]> {

    /**
     * @param files  resources of the kjar by path
     * @param wanted group, artifact, version, and the number of rules that must come out
     * @return the kjar
     */
    @Override
    public byte[] apply(Map<String, byte[]> files, List<String> wanted) {
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId(wanted.get(0), wanted.get(1), wanted.get(2));
        KieFileSystem system = services.newKieFileSystem();
        system.generateAndWritePomXML(release);
        files.forEach((path, bytes) -> system.write("src/main/resources/" + path, bytes));
        KieBuilder builder = services.newKieBuilder(system, getClass().getClassLoader()).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages(Message.Level.ERROR).toString());
        }
        count(services.newKieContainer(release, getClass().getClassLoader()), Integer.parseInt(wanted.get(3)));
        byte[] kjar = ((InternalKieModule) builder.getKieModule()).getBytes();
        services.getRepository().removeKieModule(release);
        return kjar;
    }

    private static void count(KieContainer container, int wanted) {
        try {
            long rules = container.getKieBase().getKiePackages().stream().map(KiePackage::getRules).mapToLong(java.util.Collection::size).sum();
            if (rules != wanted) {
                throw new IllegalStateException(rules + " rules were compiled from " + wanted + " rows");
            }
        } finally {
            container.dispose();
        }
    }
}
