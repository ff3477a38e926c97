package org.greenchannel.delivery;

/** One line of the timeline for each state; nothing of what is in the parcel. */
final class DeliveryNotes {

  private DeliveryNotes() {}

  static String zh(DeliveryStatus status) {
    return switch (status) {
      case AWAITING_CARRIER -> "等待承运方";
      case PACKED -> "药品已封箱";
      case HANDED_TO_CARRIER -> "药品已交承运方";
      case IN_TRANSIT -> "配送途中";
      case ATTEMPT_FAILED -> "投递未成功";
      case QUARANTINED -> "包裹隔离待查";
      case REFUSED_BY_PATIENT -> "患者拒收";
      case RETURNING -> "包裹退回途中";
      case DELIVERED -> "患者已签收";
      case RETURNED -> "包裹已退回药房";
      case LOST -> "包裹遗失";
      case CANCELLED -> "配送已取消";
    };
  }

  static String en(DeliveryStatus status) {
    return switch (status) {
      case AWAITING_CARRIER -> "Waiting for the carrier";
      case PACKED -> "Packed and sealed";
      case HANDED_TO_CARRIER -> "Handed to the carrier";
      case IN_TRANSIT -> "On its way";
      case ATTEMPT_FAILED -> "The parcel could not be handed over";
      case QUARANTINED -> "The parcel is in quarantine";
      case REFUSED_BY_PATIENT -> "The patient refused the parcel";
      case RETURNING -> "The parcel is on its way back";
      case DELIVERED -> "The patient has received it";
      case RETURNED -> "The parcel is back at the pharmacy";
      case LOST -> "The parcel is lost";
      case CANCELLED -> "The delivery is called off";
    };
  }
}
