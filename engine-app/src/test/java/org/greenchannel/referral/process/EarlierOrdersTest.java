package org.greenchannel.referral.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import org.greenchannel.engine.ProcessDoor;
import org.greenchannel.engine.ProcessTimers;
import org.greenchannel.processes.OrderExamination;
import org.greenchannel.referral.Escalation;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that were issued before their redemption became a task are redeemed and reported by message, as they wait for it. */
class EarlierOrdersTest {

  private final ReferralId id = ReferralId.next();
  private final Referral order = mock(Referral.class);
  private final ProcessDoor door = mock(ProcessDoor.class);
  private final CamundaReferralProcess process = new CamundaReferralProcess(door, mock(ProcessTimers.class));

  @BeforeEach
  void an_order() {
    Instant due = Instant.parse("2026-11-24T02:00:00Z");
    when(order.id()).thenReturn(id);
    when(order.kind()).thenReturn(ReferralKind.ORDER);
    when(order.receiver()).thenReturn("H51010100302");
    when(order.escalation()).thenReturn(new Escalation(null, Escalation.Level.NONE, null, null, null, due, null, null, 1));
    when(door.tell(any(), any(), anyMap())).thenReturn(true);
  }

  @Test
  void an_earlier_order_is_told() {
    process.redeemed(order);
    process.outcomeReported(order, false);
    verify(door).tell(eq("referral.redeemed"), eq(id.value()), anyMap());
    verify(door).tell(eq("referral.outcomeReported"), eq(id.value()), anyMap());
  }

  @Test
  void an_order_of_today_has_its_tasks_done() {
    when(door.complete(any(), any(), anyMap())).thenReturn(true);
    process.redeemed(order);
    process.outcomeReported(order, false);
    verify(door).complete(eq(OrderExamination.Elements.USER_TASK_REDEEM_ORDER), eq(id.value()), anyMap());
    verify(door).complete(eq(OrderExamination.Elements.USER_TASK_REPORT_RESULT), eq(id.value()), anyMap());
    verify(door, never()).tell(any(), any(), anyMap());
  }
}
