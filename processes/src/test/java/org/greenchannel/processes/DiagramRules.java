package org.greenchannel.processes;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** That the picture is whole: a shape for every step, a line for every flow, nothing on top of another thing. */
final class DiagramRules {
    private record Box(String id, FlowNode node, Bounds bounds) {
        boolean overlaps(Box other) {
            return bounds.getX() < other.bounds.getX() + other.bounds.getWidth()
                    && other.bounds.getX() < bounds.getX() + bounds.getWidth()
                    && bounds.getY() < other.bounds.getY() + other.bounds.getHeight()
                    && other.bounds.getY() < bounds.getY() + bounds.getHeight();
        }

        boolean belongsTo(Box other) {
            return node instanceof BoundaryEvent event && event.getAttachedTo().equals(other.node)
                    || other.node instanceof SubProcess && node.getParentElement().equals(other.node);
        }
    }

    static void check(BpmnModelInstance model, Findings findings) {
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> checkEdge(flow, findings));
        List<Box> boxes = new ArrayList<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            boolean drawn = node.getDiagramElement() instanceof BpmnShape shape && shape.getBounds() != null;
            findings.unless(drawn, node.getId(), "图上没有这个图形", "it has no shape in the diagram");
            if (drawn) {
                BpmnShape shape = (BpmnShape) node.getDiagramElement();
                boxes.add(new Box(node.getId(), node, shape.getBounds()));
                checkLabel(node, shape, findings);
            }
        }
        checkOverlaps(boxes, findings);
    }

    private static void checkEdge(SequenceFlow flow, Findings findings) {
        BpmnEdge edge = flow.getDiagramElement();
        boolean drawn = edge != null && edge.getWaypoints().size() >= 2;
        findings.unless(drawn, flow.getId(), "图上没有这条连线", "it has no line in the diagram");
        if (drawn && flow.getName() != null) {
            BpmnLabel label = edge.getBpmnLabel();
            findings.unless(label != null && label.getBounds() != null, flow.getId(), "连线名称没有位置", "its label has no place");
        }
    }

    private static void checkLabel(FlowNode node, BpmnShape shape, Findings findings) {
        boolean outside = !(node instanceof Activity) && node.getName() != null;
        findings.unless(!outside || shape.getBpmnLabel() != null && shape.getBpmnLabel().getBounds() != null, node.getId(),
                "名称没有位置", "its label has no place");
    }

    private static void checkOverlaps(List<Box> boxes, Findings findings) {
        for (int i = 0; i < boxes.size(); i++) {
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                Box box = boxes.get(i);
                findings.unless(!box.overlaps(other) || box.belongsTo(other) || other.belongsTo(box), box.id,
                        "与 " + other.id + " 重叠", "it overlaps " + other.id);
            }
        }
    }

    private DiagramRules() {
    }
}
