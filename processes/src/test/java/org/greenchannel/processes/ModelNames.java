package org.greenchannel.processes;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Every name that a model shares with the application. */
final class ModelNames {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\s*([A-Za-z]\\w*)");

    static Set<String> elements(BpmnModelInstance model) {
        Set<String> names = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> names.add(node.getId()));
        return names;
    }

    static Set<String> messages(BpmnModelInstance model) {
        Set<String> names = new TreeSet<>();
        model.getModelElementsByType(Message.class).forEach(message -> names.add(message.getName()));
        return names;
    }

    static Set<String> errors(BpmnModelInstance model) {
        Set<String> names = new TreeSet<>();
        model.getModelElementsByType(Error.class).forEach(error -> names.add(error.getErrorCode()));
        return names;
    }

    static Set<String> beans(BpmnModelInstance model) {
        Set<String> names = new TreeSet<>();
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> addNames(task.getCamundaDelegateExpression(), names));
        return names;
    }

    /** Variables in conditions, deadlines, candidate groups and calls, and those that the process declares. */
    static Set<String> variables(BpmnModelInstance model) {
        Set<String> names = new TreeSet<>(declared(model, "businessKey"));
        names.addAll(declared(model, "answer"));
        model.getModelElementsByType(ConditionExpression.class).forEach(it -> addNames(it.getTextContent(), names));
        model.getModelElementsByType(TimeDate.class).forEach(it -> addNames(it.getTextContent(), names));
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            addNames(task.getCamundaCandidateGroups(), names);
            addNames(task.getCamundaDueDate(), names);
        }
        for (CamundaIn in : model.getModelElementsByType(CamundaIn.class)) {
            addNames(in.getCamundaBusinessKey(), names);
            addName(in.getCamundaSource(), names);
        }
        model.getModelElementsByType(CamundaOut.class).forEach(out -> addName(out.getCamundaTarget(), names));
        return names;
    }

    /** Names that a call uses in the called process: what it hands in and what it takes back. */
    static Set<String> handedOver(CallActivity call) {
        Set<String> names = new TreeSet<>();
        call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list()
                .forEach(in -> addName(in.getCamundaTarget(), names));
        call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list()
                .forEach(out -> addName(out.getCamundaSource(), names));
        return names;
    }

    /** Values of an extension property of the process. */
    static Set<String> declared(BpmnModelInstance model, String property) {
        Set<String> values = new LinkedHashSet<>();
        Collection<CamundaProperty> properties = model.getModelElementsByType(CamundaProperty.class);
        properties.stream().filter(it -> property.equals(it.getCamundaName())).forEach(it -> values.add(it.getCamundaValue()));
        return values;
    }

    /** The part of an id after its type: {@code answerReferral} of {@code userTask_answerReferral}. */
    static String verbObject(String id) {
        return id.substring(id.indexOf('_') + 1);
    }

    private static void addNames(String expression, Set<String> names) {
        Matcher matcher = EXPRESSION.matcher(expression == null ? "" : expression);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }

    private static void addName(String name, Set<String> names) {
        if (name != null) {
            names.add(name);
        }
    }

    private ModelNames() {
    }
}
