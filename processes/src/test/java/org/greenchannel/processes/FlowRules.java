package org.greenchannel.processes;

import java.util.Collection;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** How steps follow each other. */
final class FlowRules {
    private static final Pattern CONDITION = Pattern.compile("\\$\\{[a-z][A-Za-z]*( == '[A-Z_]+')?}");

    static void check(BpmnModelInstance model, Findings findings) {
        model.getModelElementsByType(FlowNode.class).forEach(node -> checkEnds(node, findings));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> checkFlow(flow, findings));
        model.getModelElementsByType(ExclusiveGateway.class).forEach(gateway -> checkQuestion(gateway, findings));
        for (ParallelGateway gateway : model.getModelElementsByType(ParallelGateway.class)) {
            findings.unless(gateway.getIncoming().size() == 1 || gateway.getOutgoing().size() == 1, gateway.getId(),
                    "并行网关要么分开、要么汇合，不可兼用", "a parallel gateway either splits or joins, never both");
        }
        refuse(model.getModelElementsByType(InclusiveGateway.class), findings);
        refuse(model.getModelElementsByType(ComplexGateway.class), findings);
        model.getModelElementsByType(ReceiveTask.class).forEach(wait -> checkWait(wait, findings));
        model.getModelElementsByType(EventBasedGateway.class).forEach(wait -> checkWait(wait, findings));
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            boolean timer = event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
            findings.unless(!timer || !event.cancelActivity(), event.getId(),
                    "逾期提醒不得中断任务", "an overdue timer must not interrupt the step it hangs on");
        }
    }

    private static void checkEnds(FlowNode node, Findings findings) {
        boolean eventSubProcess = node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
        boolean entered = node instanceof StartEvent || node instanceof BoundaryEvent || eventSubProcess;
        findings.unless(entered || !node.getIncoming().isEmpty(), node.getId(), "没有进入的连线", "nothing leads here (incoming)");
        findings.unless(node instanceof EndEvent || eventSubProcess || !node.getOutgoing().isEmpty(), node.getId(),
                "没有离开的连线，请画上结束事件", "nothing leads on (outgoing): draw an end event");
        findings.unless(node instanceof ExclusiveGateway || node instanceof ParallelGateway || node instanceof EventBasedGateway
                || node.getOutgoing().size() <= 1, node.getId(), "分开须用网关", "only a gateway may split");
    }

    private static void checkFlow(SequenceFlow flow, Findings findings) {
        findings.unless(flow.getSource().getOutgoing().contains(flow), flow.getId(),
                "起点缺少 <outgoing>", "its source does not list it as <outgoing>");
        findings.unless(flow.getTarget().getIncoming().contains(flow), flow.getId(),
                "终点缺少 <incoming>", "its target does not list it as <incoming>");
        if (flow.getConditionExpression() != null) {
            findings.unlessMatches(CONDITION, flow.getConditionExpression().getTextContent().trim(), flow.getId(),
                    "条件只能是 ${变量} 或 ${变量 == '值'}", "a condition is ${variable} or ${variable == 'VALUE'}, nothing compound");
            findings.unless(flow.getSource() instanceof ExclusiveGateway, flow.getId(),
                    "条件只能画在网关之后", "a condition stands behind a gateway only");
        }
    }

    private static void checkQuestion(ExclusiveGateway gateway, Findings findings) {
        if (gateway.getOutgoing().size() <= 1) {
            return;
        }
        findings.unless(gateway.getDefault() != null, gateway.getId(), "网关须有默认路径", "a gateway needs a default flow");
        for (SequenceFlow flow : gateway.getOutgoing()) {
            boolean isDefault = flow.equals(gateway.getDefault());
            findings.unless(isDefault == (flow.getConditionExpression() == null), flow.getId(),
                    "默认路径不写条件，其余路径都写条件", "the default flow has no condition, every other flow has one");
        }
    }

    /** An answer may come while the question is still being sent: the wait must stand already. */
    private static void checkWait(FlowNode wait, Findings findings) {
        for (SequenceFlow flow : wait.getIncoming()) {
            findings.unless(!flow.getSource().isCamundaAsyncBefore(), wait.getId(),
                    "等待不得紧跟在外部步骤之后：请先用并行网关分开", "a wait must not follow a remote step: split with a parallel gateway first");
        }
    }

    private static void refuse(Collection<? extends FlowNode> gateways, Findings findings) {
        gateways.forEach(gateway -> findings.unless(false, gateway.getId(),
                "只用排他、并行和事件网关", "use exclusive, parallel and event-based gateways only"));
    }

    private FlowRules() {
    }
}
