package org.greenchannel.prescription;

/** How the medicine gets to the patient. */
public enum FulfilmentWay {
  DELIVERY,
  PICKUP
}
