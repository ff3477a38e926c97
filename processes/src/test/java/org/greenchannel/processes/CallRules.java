package org.greenchannel.processes;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/**
 * What a call of another process may carry: the business key and named variables, in and out. These are the only
 * mappings of a model: everything else a process knows comes from its own steps.
 */
final class CallRules {
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z]*");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");

    static void check(BpmnModelInstance model, Findings findings) {
        model.getModelElementsByType(CallActivity.class).forEach(call -> checkCall(call, findings));
        model.getModelElementsByType(CamundaIn.class).forEach(in -> checkIn(in, findings));
        model.getModelElementsByType(CamundaOut.class).forEach(out -> checkOut(out, findings));
    }

    private static void checkCall(CallActivity call, Findings findings) {
        findings.unless(Models.files().stream().anyMatch(file -> file.endsWith(call.getCalledElement() + ".bpmn")), call.getId(),
                "被调用的流程须是本系统的模型", "a called process is one of the models");
        findings.unless(call.getCamundaCalledElementBinding() == null && call.getCamundaCalledElementVersion() == null
                && call.getCamundaVariableMappingClass() == null && call.getCamundaVariableMappingDelegateExpression() == null,
                call.getId(), "调用活动只写流程编号和变量", "a call names a process and variables, nothing else");
        long keys = ins(call).stream().filter(in -> in.getCamundaBusinessKey() != null).count();
        findings.unless(keys == 1, call.getId(), "调用活动须传递业务键", "a call passes the business key on");
    }

    private static Collection<CamundaIn> ins(CallActivity call) {
        return call.getExtensionElements() == null ? List.of()
                : call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
    }

    private static void checkIn(CamundaIn in, Findings findings) {
        boolean key = in.getCamundaBusinessKey() != null && EXPRESSION.matcher(in.getCamundaBusinessKey()).matches()
                && in.getCamundaSource() == null && in.getCamundaTarget() == null;
        boolean variable = in.getCamundaBusinessKey() == null && named(in.getCamundaSource()) && named(in.getCamundaTarget());
        boolean nothingElse = in.getCamundaVariables() == null && in.getCamundaSourceExpression() == null && !in.getCamundaLocal();
        findings.unless(calls(in.getParentElement()) && (key || variable) && nothingElse, id(in.getParentElement()),
                "只有调用活动可传入业务键和具名变量", "only a call takes mappings: the business key and named variables");
    }

    private static void checkOut(CamundaOut out, Findings findings) {
        boolean variable = named(out.getCamundaSource()) && named(out.getCamundaTarget());
        boolean nothingElse = out.getCamundaVariables() == null && out.getCamundaSourceExpression() == null && !out.getCamundaLocal();
        findings.unless(calls(out.getParentElement()) && variable && nothingElse, id(out.getParentElement()),
                "只有调用活动可传出具名变量", "only a call gives mappings: named variables");
    }

    private static boolean named(String variable) {
        return variable != null && VARIABLE.matcher(variable).matches();
    }

    private static boolean calls(Object extension) {
        return extension instanceof ExtensionElements elements && elements.getParentElement() instanceof CallActivity;
    }

    private static String id(Object extension) {
        return extension instanceof ExtensionElements elements && elements.getParentElement() instanceof BaseElement element
                ? Objects.toString(element.getId()) : "camunda:in";
    }

    private CallRules() {
    }
}
