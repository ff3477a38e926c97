package org.greenchannel.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped models keep the rules of the house, and each rule bites. */
class ModelLintTest {
    private static final String SOUND = PrescribeOnline.KEY;

    static List<Path> models() {
        return Models.files();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_shipped_model_keeps_the_rules(Path file) {
        assertThat(new ModelLint(Models.FORMS).check(file, Models.read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_shipped_model_keeps_the_schema_of_bpmn(Path file) {
        Bpmn.validateModel(Models.read(file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"faultsOfTheProcess", "faultsOfNames", "faultsOfFlows", "faultsOfSteps", "faultsOfCalls", "faultsOfTheDiagram"})
    void a_planted_fault_is_found(String message, String key, Consumer<BpmnModelInstance> fault) {
        BpmnModelInstance model = Models.read(Models.file(key));
        fault.accept(model);
        assertThat(new ModelLint(Models.FORMS).check(Models.file(key), model)).extracting(Finding::en).contains(message);
    }

    static Stream<Arguments> faultsOfTheProcess() {
        return Stream.of(
                fault("the process id must equal the file name", m -> process(m).setId("refer-sideways")),
                fault("the process must be executable", m -> process(m).setExecutable(false)),
                fault("history time to live must be P3650D", m -> process(m).setCamundaHistoryTimeToLiveString("P30D")),
                fault("one process per file", m -> m.getDefinitions().addChildElement(m.newInstance(Process.class))),
                fault("an extension property must name the business key", m -> remove(m, CamundaProperties.class)),
                fault("the execution platform must be Camunda Platform 7.24.0", m -> m.getDefinitions().getDomElement()
                        .setAttribute("http://camunda.org/schema/modeler/1.0", "executionPlatformVersion", "7.10.0")),
                fault("a user task needs a form key", m -> user(m).removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "formKey")),
                fault("the form key must name a form that the house serves",
                        m -> user(m).setCamundaFormKey("embedded:app:forms/prescription/reviewPrescription.html")),
                fault("the form key must be embedded:/forms/prescription/reviewPrescription.html",
                        m -> user(m).setCamundaFormKey("embedded:/forms/prescription/other.html")));
    }

    static Stream<Arguments> faultsOfNames() {
        return Stream.of(
                fault("the name is Chinese, then English on a second line", m -> user(m).setName("Review prescription")),
                fault("the name is Chinese, then English on a second line", m -> process(m).setName("线上开方")),
                fault("the name is Chinese, then English on a second line", m -> yes(m).setName("Yes")),
                fault("a gateway is a question: both lines end in a question mark", m -> gateway(m).setName("已通过\nPassed")),
                fault("the id of a userTask is type_verbObject", m -> user(m).setId("reviewPrescription")),
                fault("the id of a userTask is type_verbObject", m -> user(m).setId("task_reviewPrescription")),
                fault("replace the id that the Modeler generated by a speaking one", m -> user(m).setId("Activity_1abc234")),
                fault("a message is named <context>.<pastTense>", m -> one(m, Message.class).setName("Arrived")),
                fault("an error is named <context>.<reason>", m -> {
                    Error error = m.newInstance(Error.class);
                    error.setErrorCode("42");
                    m.getDefinitions().addChildElement(error);
                }));
    }

    static Stream<Arguments> faultsOfFlows() {
        return Stream.of(
                fault("a gateway needs a default flow", m -> gateway(m).removeAttribute("default")),
                fault("the default flow has no condition, every other flow has one", m -> yes(m).removeConditionExpression()),
                fault("a condition is ${variable} or ${variable == 'VALUE'}, nothing compound",
                        m -> yes(m).getConditionExpression().setTextContent("${passed && !returned}")),
                fault("a condition is ${variable} or ${variable == 'VALUE'}, nothing compound",
                        m -> yes(m).getConditionExpression().setTextContent("${amount > 10000}")),
                fault("its source does not list it as <outgoing>", m -> user(m).getOutgoing().clear()),
                fault("nothing leads on (outgoing): draw an end event", m -> user(m).getOutgoing().clear()),
                fault("its target does not list it as <incoming>", m -> user(m).getIncoming().clear()),
                fault("nothing leads here (incoming)", m -> user(m).getIncoming().clear()),
                fault("only a gateway may split", m -> user(m).getOutgoing().add(yes(m))),
                fault("a parallel gateway either splits or joins, never both",
                        m -> node(m, PrescribeOnline.Elements.PARALLEL_GATEWAY_RETURN_AND_AWAIT).getIncoming().add(yes(m))),
                fault("use exclusive, parallel and event-based gateways only", m -> add(m, InclusiveGateway.class)),
                fault("a wait must not follow a remote step: split with a parallel gateway first",
                        m -> one(m, ReceiveTask.class).getIncoming().add(flow(m, "flow_sendReturnNoticeToReturnNoticeSent"))),
                fault("an overdue timer must not interrupt the step it hangs on", AskInformation.KEY,
                        m -> one(m, BoundaryEvent.class).setCancelActivity(true)),
                fault("a condition stands behind a gateway only", m -> {
                    SequenceFlow flow = flow(m, "flow_reviewPrescriptionToReviewDecision");
                    flow.setConditionExpression(m.newInstance(ConditionExpression.class));
                    flow.getConditionExpression().setTextContent("${passed}");
                }));
    }

    static Stream<Arguments> faultsOfSteps() {
        return Stream.of(
                fault("a remote step needs asyncBefore", m -> remote(m).setCamundaAsyncBefore(false)),
                fault("a remote step needs a retry time cycle", m -> remove(m, CamundaFailedJobRetryTimeCycle.class)),
                fault("a retry time cycle is a list such as PT5S,PT30S,PT2M",
                        m -> one(m, CamundaFailedJobRetryTimeCycle.class).setTextContent("R3/PT10S")),
                fault("only remote steps are asynchronous", m -> user(m).setCamundaAsyncBefore(true)),
                fault("only remote steps have a retry time cycle",
                        m -> extend(local(m), CamundaFailedJobRetryTimeCycle.class).setTextContent("PT5S,PT10S")),
                fault("no asyncAfter, and jobs stay exclusive", m -> remote(m).setCamundaAsyncAfter(true)),
                fault("no asyncAfter, and jobs stay exclusive", m -> remote(m).setCamundaExclusive(false)),
                fault("a service task calls ${bean} as delegate expression",
                        m -> local(m).setCamundaDelegateExpression("${referrals.assess(execution)}")),
                fault("a service task has a delegate expression and nothing else", m -> local(m).setCamundaClass("a.b.C")),
                fault("a user task needs a candidate group ${variable}", m -> user(m).setCamundaCandidateGroups("clerks")),
                fault("a user task needs a due date ${variable}", m -> user(m).removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "dueDate")),
                fault("a user task is given to a group, never to a person", m -> user(m).setCamundaAssignee("wang")),
                fault("a receive task needs a message", m -> one(m, ReceiveTask.class).removeAttribute("messageRef")),
                fault("no initiator: our own trail keeps who did what", m -> one(m, StartEvent.class).setCamundaInitiator("who")),
                fault("a deadline comes from a variable", AskInformation.KEY, m -> one(m, TimeDate.class).setTextContent("2026-12-01T00:00:00")),
                fault("no scripts, listeners or mappings in a model", m -> extend(user(m), CamundaTaskListener.class)),
                fault("no scripts, listeners or mappings in a model", m -> extend(user(m), CamundaExecutionListener.class)),
                fault("no scripts, listeners or mappings in a model", m -> extend(user(m), CamundaInputOutput.class)),
                fault("no scripts, listeners or mappings in a model", m -> yes(m).getConditionExpression().setLanguage("groovy")),
                fault("use service, user and receive tasks only", m -> add(m, ScriptTask.class)));
    }

    static Stream<Arguments> faultsOfCalls() {
        String takes = "only a call takes mappings: the business key and named variables";
        String gives = "only a call gives mappings: named variables";
        return Stream.of(
                call("a called process is one of the models", m -> one(m, CallActivity.class).setCalledElement("refer-sideways")),
                call("a called process is one of the models", m -> one(m, CallActivity.class).setCalledElement("${which}")),
                call("a call names a process and variables, nothing else",
                        m -> one(m, CallActivity.class).setCamundaCalledElementVersion("1")),
                call("a call names a process and variables, nothing else",
                        m -> one(m, CallActivity.class).setCamundaVariableMappingClass("a.b.C")),
                call("a call passes the business key on", m -> one(m, CamundaIn.class).removeAttribute("businessKey")),
                call(takes, m -> one(m, CamundaIn.class).setCamundaBusinessKey("#{execution.processBusinessKey}")),
                call(takes, m -> variable(m).setCamundaSource(null)),
                call(takes, m -> variable(m).setCamundaSourceExpression("${'REPLY'}")),
                call(takes, m -> variable(m).setCamundaVariables("all")),
                call(takes, m -> variable(m).setCamundaLocal(true)),
                call(takes, m -> extend(node(m, AskReceiver.Elements.SERVICE_TASK_SEND_REQUEST_NOTICE), CamundaIn.class)),
                call(gives, m -> one(m, CamundaOut.class).setCamundaSourceExpression("${answer}")),
                call(gives, m -> one(m, CamundaOut.class).setCamundaVariables("all")),
                call(gives, m -> one(m, CamundaOut.class).setCamundaTarget("two words")),
                call("no scripts, listeners or mappings in a model", m -> extend(one(m, CallActivity.class), CamundaInputOutput.class)));
    }

    static Stream<Arguments> faultsOfTheDiagram() {
        return Stream.of(
                fault("it has no shape in the diagram", m -> user(m).getDiagramElement().getParentElement()
                        .removeChildElement(user(m).getDiagramElement())),
                fault("it has no line in the diagram", m -> yes(m).getDiagramElement().getWaypoints().clear()),
                fault("its label has no place", m -> yes(m).getDiagramElement().setBpmnLabel(
                        m.newInstance(BpmnLabel.class))),
                fault("it overlaps userTask_reviewPrescription", m -> shape(user(m)).getBounds()
                        .setX(shape(remote(m)).getBounds().getX())));
    }

    @Test
    void a_missing_form_is_noticed_as_soon_as_its_context_has_forms(@TempDir Path folder) throws IOException {
        Path forms = folder.resolve("forms");
        Files.createDirectories(forms.resolve("referral"));
        Path file = Models.file(OrderExamination.KEY);
        assertThat(new ModelLint(forms).check(file, Models.read(file))).isEmpty();
        Files.writeString(forms.resolve("referral/redeemOrder.html"), "<form></form>");
        assertThat(new ModelLint(forms).check(file, Models.read(file))).extracting(Finding::en)
                .containsExactly("the form file forms/referral/reportResult.html is missing");
    }

    private static Arguments fault(String message, Consumer<BpmnModelInstance> fault) {
        return fault(message, SOUND, fault);
    }

    private static Arguments fault(String message, String key, Consumer<BpmnModelInstance> fault) {
        return arguments(message, key, fault);
    }

    private static Arguments call(String message, Consumer<BpmnModelInstance> fault) {
        return fault(message, AskReceiver.KEY, fault);
    }

    private static CamundaIn variable(BpmnModelInstance model) {
        return model.getModelElementsByType(CamundaIn.class).stream().filter(in -> in.getCamundaSource() != null).findFirst().orElseThrow();
    }

    private static Process process(BpmnModelInstance model) {
        return one(model, Process.class);
    }

    private static UserTask user(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream().filter(task -> task.getName().endsWith("Review prescription"))
                .findFirst().orElseThrow();
    }

    private static ServiceTask remote(BpmnModelInstance model) {
        return (ServiceTask) node(model, PrescribeOnline.Elements.SERVICE_TASK_SIGN_PRESCRIPTION);
    }

    private static ServiceTask local(BpmnModelInstance model) {
        return (ServiceTask) node(model, PrescribeOnline.Elements.SERVICE_TASK_CHECK_PRESCRIPTION);
    }

    private static ExclusiveGateway gateway(BpmnModelInstance model) {
        return (ExclusiveGateway) node(model, PrescribeOnline.Elements.GATEWAY_HAS_PASSED_CHECK);
    }

    private static SequenceFlow yes(BpmnModelInstance model) {
        return flow(model, "flow_hasPassedCheckToSignPrescription");
    }

    private static SequenceFlow flow(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }

    private static FlowNode node(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }

    private static BpmnShape shape(FlowNode node) {
        return (BpmnShape) node.getDiagramElement();
    }

    private static <T extends ModelElementInstance> T one(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).iterator().next();
    }

    private static void remove(BpmnModelInstance model, Class<? extends ModelElementInstance> type) {
        ModelElementInstance element = one(model, type);
        element.getParentElement().removeChildElement(element);
    }

    private static <T extends FlowElement> void add(BpmnModelInstance model, Class<T> type) {
        process(model).addChildElement(model.newInstance(type));
    }

    private static <T extends ModelElementInstance> T extend(FlowNode node, Class<T> type) {
        ExtensionElements extension = node.getExtensionElements();
        if (extension == null) {
            extension = node.getModelInstance().newInstance(ExtensionElements.class);
            node.setExtensionElements(extension);
        }
        return extension.addExtensionElement(type);
    }
}
