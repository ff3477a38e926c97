package org.greenchannel.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Puts the worklist and the one-door guard on every user task of every model, so that no model has to. */
@Component
class TaskParseListener extends AbstractBpmnParseListener {

  private final WorklistListener worklist;

  TaskParseListener(WorklistListener worklist) {
    this.worklist = worklist;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    for (String event :
        new String[] {
          TaskListener.EVENTNAME_CREATE,
          TaskListener.EVENTNAME_ASSIGNMENT,
          TaskListener.EVENTNAME_COMPLETE,
          TaskListener.EVENTNAME_DELETE
        }) {
      task.addBuiltInTaskListener(event, worklist);
    }
  }
}
