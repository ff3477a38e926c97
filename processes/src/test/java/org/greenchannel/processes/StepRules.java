package org.greenchannel.processes;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a step may contain. */
final class StepRules {
    /** First words of the beans that leave the house: another system, a mail box, a telephone. */
    private static final Pattern REMOTE = Pattern.compile("(send|notify|reserve|release|request|refund|order|sign|register|revoke)[A-Z]\\w*");
    private static final Pattern NAME = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");
    private static final Pattern RETRIES = Pattern.compile("PT\\d+[SMH](,PT\\d+[SMH])+");

    static void check(BpmnModelInstance model, Findings findings) {
        model.getModelElementsByType(ServiceTask.class).forEach(task -> checkService(task, findings));
        model.getModelElementsByType(UserTask.class).forEach(task -> checkUser(task, findings));
        for (ReceiveTask task : model.getModelElementsByType(ReceiveTask.class)) {
            findings.unless(task.getMessage() != null, task.getId(), "等待任务须选定消息", "a receive task needs a message");
        }
        for (StartEvent event : model.getModelElementsByType(StartEvent.class)) {
            findings.unless(event.getCamundaInitiator() == null, event.getId(), "不记录发起人", "no initiator: our own trail keeps who did what");
        }
        model.getModelElementsByType(FlowNode.class).forEach(node -> checkJob(node, findings));
        for (TimeDate date : model.getModelElementsByType(TimeDate.class)) {
            findings.unlessMatches(NAME, date.getTextContent().trim(), parentId(date), "期限取自变量", "a deadline comes from a variable");
        }
        checkNothingHidden(model, findings);
        CallRules.check(model, findings);
    }

    private static void checkService(ServiceTask task, Findings findings) {
        findings.unlessMatches(NAME, task.getCamundaDelegateExpression(), task.getId(),
                "服务任务须用委托表达式 ${步骤名}", "a service task calls ${bean} as delegate expression");
        findings.unless(task.getCamundaClass() == null && task.getCamundaExpression() == null && task.getCamundaType() == null,
                task.getId(), "服务任务只用委托表达式", "a service task has a delegate expression and nothing else");
    }

    private static void checkUser(UserTask task, Findings findings) {
        findings.unlessMatches(NAME, task.getCamundaCandidateGroups(), task.getId(), "人工任务须有候选组 ${变量}",
                "a user task needs a candidate group ${variable}");
        findings.unlessMatches(NAME, task.getCamundaDueDate(), task.getId(), "人工任务须有期限 ${变量}",
                "a user task needs a due date ${variable}");
        findings.unless(task.getCamundaFormKey() != null, task.getId(), "人工任务须有表单", "a user task needs a form key");
        findings.unless(task.getCamundaAssignee() == null && task.getCamundaCandidateUsers() == null, task.getId(),
                "人工任务交给组，不指定个人", "a user task is given to a group, never to a person");
    }

    private static void checkJob(FlowNode node, Findings findings) {
        boolean remote = node instanceof ServiceTask task && task.getCamundaDelegateExpression() != null
                && REMOTE.matcher(task.getCamundaDelegateExpression().replaceAll("[${}]", "")).matches();
        String cycle = node.getExtensionElements() == null ? null : node.getExtensionElements().getElementsQuery()
                .filterByType(CamundaFailedJobRetryTimeCycle.class).list().stream()
                .map(it -> it.getTextContent().trim()).findFirst().orElse(null);
        findings.unless(remote == node.isCamundaAsyncBefore(), node.getId(), remote
                ? "外部步骤须异步（asyncBefore）" : "只有外部步骤才异步", remote
                ? "a remote step needs asyncBefore" : "only remote steps are asynchronous");
        findings.unless(remote == (cycle != null), node.getId(), remote
                ? "外部步骤须写明重试间隔" : "只有外部步骤才写重试间隔", remote
                ? "a remote step needs a retry time cycle" : "only remote steps have a retry time cycle");
        findings.unless(cycle == null || RETRIES.matcher(cycle).matches(), node.getId(),
                "重试间隔形如 PT5S,PT30S,PT2M", "a retry time cycle is a list such as PT5S,PT30S,PT2M");
        boolean leavesAtOnce = node instanceof EventBasedGateway || !node.isCamundaAsyncAfter();
        findings.unless(leavesAtOnce && node.isCamundaExclusive(), node.getId(),
                "不用 asyncAfter，任务保持独占", "no asyncAfter, and jobs stay exclusive");
    }

    private static void checkNothingHidden(BpmnModelInstance model, Findings findings) {
        String zh = "模型中不写脚本、监听器、映射";
        String en = "no scripts, listeners or mappings in a model";
        model.getModelElementsByType(CamundaScript.class).forEach(it -> findings.unless(false, parentId(it), zh, en));
        model.getModelElementsByType(CamundaExecutionListener.class).forEach(it -> findings.unless(false, parentId(it), zh, en));
        model.getModelElementsByType(CamundaTaskListener.class).forEach(it -> findings.unless(false, parentId(it), zh, en));
        model.getModelElementsByType(CamundaInputOutput.class).forEach(it -> findings.unless(false, parentId(it), zh, en));
        for (ConditionExpression condition : model.getModelElementsByType(ConditionExpression.class)) {
            findings.unless(condition.getLanguage() == null, parentId(condition), zh, en);
        }
        for (Task task : model.getModelElementsByType(Task.class)) {
            boolean known = task instanceof ServiceTask || task instanceof UserTask || task instanceof ReceiveTask;
            findings.unless(known, task.getId(),
                    "只用服务、人工和接收任务", "use service, user and receive tasks only");
        }
    }

    /** The id of the nearest element that has one. */
    private static String parentId(ModelElementInstance element) {
        String id = element.getAttributeValue(BpmnModelConstants.BPMN_ATTRIBUTE_ID);
        return id != null || element.getParentElement() == null ? String.valueOf(id) : parentId(element.getParentElement());
    }

    private StepRules() {
    }
}
