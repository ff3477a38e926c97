package org.greenchannel.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The rules of the house for models; each finding tells the modeller what to change, in Chinese and English. */
final class ModelLint {
    private static final Pattern FORM_KEY = Pattern.compile("embedded:/(forms/[a-z]+/[a-z][A-Za-z]+\\.html)");
    private static final String TIME_TO_LIVE = "P3650D";

    private final Path forms;

    /** @param forms the folder with one folder of forms per context */
    ModelLint(Path forms) {
        this.forms = forms;
    }

    List<Finding> check(Path file, BpmnModelInstance model) {
        Findings findings = new Findings();
        checkProcess(file, model, findings);
        checkForms(file, model, findings);
        NameRules.check(model, findings);
        FlowRules.check(model, findings);
        StepRules.check(model, findings);
        DiagramRules.check(model, findings);
        return findings.all();
    }

    private static void checkProcess(Path file, BpmnModelInstance model, Findings findings) {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        findings.unless(processes.size() == 1, file.getFileName().toString(), "一个文件只画一个流程", "one process per file");
        for (Process process : processes) {
            findings.unless(file.getFileName().toString().equals(process.getId() + ".bpmn"), process.getId(),
                    "流程编号应与文件名一致", "the process id must equal the file name");
            findings.unless(process.isExecutable(), process.getId(), "流程须可执行", "the process must be executable");
            findings.unless(TIME_TO_LIVE.equals(process.getCamundaHistoryTimeToLiveString()), process.getId(),
                    "历史保留期应为 " + TIME_TO_LIVE, "history time to live must be " + TIME_TO_LIVE);
            findings.unless(ModelNames.declared(model, "businessKey").size() == 1, process.getId(),
                    "扩展属性须写明 businessKey", "an extension property must name the business key");
        }
        String version = model.getDefinitions().getDomElement()
                .getAttribute("http://camunda.org/schema/modeler/1.0", "executionPlatformVersion");
        findings.unless("7.24.0".equals(version), file.getFileName().toString(),
                "执行平台应为 Camunda Platform 7.24.0", "the execution platform must be Camunda Platform 7.24.0");
    }

    /** A form file is asked for as soon as its context has any form. */
    private void checkForms(Path file, BpmnModelInstance model, Findings findings) {
        String context = file.getParent().getFileName().toString();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            String expected = "forms/" + context + "/" + ModelNames.verbObject(task.getId()) + ".html";
            String formKey = task.getCamundaFormKey();
            findings.unlessMatches(FORM_KEY, formKey, task.getId(), "表单键须指向本系统提供的表单",
                    "the form key must name a form that the house serves");
            findings.unless(("embedded:/" + expected).equals(formKey), task.getId(),
                    "表单键应为 embedded:/" + expected, "the form key must be embedded:/" + expected);
            if (hasForms(forms.resolve(context))) {
                findings.unless(Files.isRegularFile(forms.resolveSibling(expected)), task.getId(),
                        "缺少表单文件 " + expected, "the form file " + expected + " is missing");
            }
        }
    }

    private static boolean hasForms(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
