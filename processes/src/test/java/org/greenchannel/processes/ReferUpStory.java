package org.greenchannel.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.processes.ReferUp.Elements;
import org.greenchannel.processes.ReferUp.Messages;
import org.greenchannel.processes.ReferUp.Variables;

/** How an up-referral comes to where a test of it begins. */
abstract class ReferUpStory extends ProcessSpecification {
    static final String ID = "01936000-0000-7000-8000-000000000031";
    static final String LIAISON = "clerk-H51010100201";
    static final String DOCTOR = "doctor-H51010100101";
    static final String SPECIALISTS = "doctor-H51010100201";
    static final String RECEPTION = "clerk-H51010100201,nurse-H51010100201";

    ReferUpStory() {
        super(ReferUp.class, DecideUrgency.class, AskReceiver.class, AskInformation.class, AgreeCancellation.class, CloseReferral.class,
                FollowUpPatient.class, RunDeadlines.class);
    }

    @Override
    int parts() {
        return 2;
    }

    ProcessInstance assessed(boolean doctorDecides, boolean emergency) {
        Map<String, Object> answers = new HashMap<>(Map.of(Variables.DOCTOR_DECIDES, doctorDecides, Variables.EMERGENCY, emergency,
                Variables.DOCTOR_GROUP, DOCTOR, Variables.REPLY_GROUP, LIAISON, Variables.REPLY_DUE, date("2026-11-23T13:00"),
                Variables.URGENCY_DUE, date("2026-11-23T12:00"), Variables.MORE_ESCALATIONS, false, Variables.VISIT_GROUP, RECEPTION, Variables.VISIT_DUE, date("2026-11-23T10:00")));
        answers(Beans.ASSESS_REFERRAL, answers);
        ProcessInstance referral = start(ID, Map.of(Variables.REFERRAL_ID, ID));
        assertThat(referral).isStarted();
        return referral;
    }

    ProcessInstance urgent() {
        return assessed(false, false);
    }

    ProcessInstance withTheLiaison() {
        ProcessInstance referral = urgent();
        run(Elements.SERVICE_TASK_RESERVE_SLOT);
        return referral;
    }

    ProcessInstance accepted() {
        ProcessInstance referral = withTheLiaison();
        answer("ACCEPTED");
        run(Elements.SERVICE_TASK_SEND_ACCEPT_NOTICE);
        assertThat(referral).isWaitingAt(Elements.SUB_PROCESS_AWAIT_VISIT);
        return referral;
    }

    ProcessInstance arrived() {
        ProcessInstance referral = accepted();
        receivePatient();
        assertThat(referral).isWaitingAt(Elements.SUB_PROCESS_AWAIT_OUTCOME);
        return referral;
    }

    /** The patient is there; the doctors have two days for the outcome, and are reminded after one. */
    void receivePatient() {
        complete(open(ID), Map.of(Variables.OUTCOME_GROUP, SPECIALISTS, Variables.OUTCOME_DUE, date("2026-11-25T09:00"),
                Variables.MORE_ESCALATIONS, true, Variables.ESCALATION_DUE, date("2026-11-24T09:00")));
    }

    /** The liaison answers; an accepted patient is expected within a week. */
    void answer(String answer) {
        complete(open(ID, AskReceiver.Elements.USER_TASK_ANSWER_REFERRAL), Map.of(AskReceiver.Variables.ANSWER, answer,
                AskReceiver.Variables.NEXT_GROUP, RECEPTION, AskReceiver.Variables.NEXT_DUE, date("2026-11-30T18:00"),
                AskReceiver.Variables.MORE_ESCALATIONS, true, AskReceiver.Variables.ESCALATION_DUE, date("2026-11-30T18:00")));
    }

    void outcome(boolean followUp) {
        complete(open(ID, Elements.USER_TASK_REPORT_OUTCOME), Map.of(Variables.MUST_FOLLOW_UP, followUp,
                Variables.FOLLOW_UP_OPENS, date("2026-11-23T09:00"), Variables.FOLLOW_UP_DUE, date("2026-12-07T18:00"),
                Variables.FOLLOW_UP_GROUP, DOCTOR, Variables.MORE_ESCALATIONS, false));
    }

    void raise() {
        receive(Messages.REFERRAL_RAISED_TO_EMERGENCY, ID, Map.of(Variables.EMERGENCY, true, Variables.VISIT_GROUP, RECEPTION,
                Variables.VISIT_DUE, date("2026-11-23T10:00"), Variables.MORE_ESCALATIONS, false));
    }

    void visitChanged(String visit) {
        receive(Messages.REFERRAL_VISIT_CHANGED, ID, Map.of(Variables.VISIT_DUE, date(visit),
                Variables.MORE_ESCALATIONS, true, Variables.ESCALATION_DUE, date(visit)));
    }

    void cancellationRequested() {
        receive(Messages.REFERRAL_CANCEL_REQUESTED, ID, Map.of(Variables.CANCEL_GROUP, LIAISON,
                Variables.CANCEL_DUE, date("2026-11-23T17:00")));
    }

    void answerCancellation(boolean agreed) {
        complete(open(ID, AgreeCancellation.Elements.USER_TASK_ANSWER_CANCELLATION), Map.of(AgreeCancellation.Variables.CANCELLED, agreed));
    }

    /** The two steps of a referral that is being closed. */
    void close() {
        run(CloseReferral.Elements.SERVICE_TASK_RELEASE_SLOT);
        run(CloseReferral.Elements.SERVICE_TASK_SEND_CLOSING_NOTICE);
    }
}
