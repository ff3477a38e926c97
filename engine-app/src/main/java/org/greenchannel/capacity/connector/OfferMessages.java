package org.greenchannel.capacity.connector;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.greenchannel.EngineApplication;
import org.greenchannel.capacity.OfferNotices;
import org.greenchannel.capacity.Place;
import org.greenchannel.outside.Messenger;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A message about a free place, in the patient's stored language, once: number, hospital, time; nothing clinical. */
@Component
class OfferMessages implements OfferNotices {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of(EngineApplication.ZONE));

  private final Messenger messenger;
  private final Registry registry;
  private final MessageSource messages;

  OfferMessages(Messenger messenger, Registry registry, MessageSource messages) {
    this.messenger = messenger;
    this.registry = registry;
    this.messages = messages;
  }

  @Override
  public boolean tell(Patient patient, Place place) {
    if (place.offerUntil() == null) {
      return false;
    }
    Locale locale = Locale.forLanguageTag(patient.locale());
    Institution hospital = registry.institution(place.institution()).orElseThrow();
    boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    Object[] words = {
      place.number(), english ? hospital.nameEn() : hospital.nameZh(), TIME.format(place.begin()), TIME.format(place.offerUntil())
    };
    return send(patient, place, "offered", words);
  }

  @Override
  public boolean tellMoved(Patient patient, Place place, boolean moved) {
    Institution hospital = registry.institution(place.institution()).orElseThrow();
    boolean english = Locale.ENGLISH.getLanguage().equals(Locale.forLanguageTag(patient.locale()).getLanguage());
    Object[] words = {place.number(), english ? hospital.nameEn() : hospital.nameZh(), TIME.format(place.begin())};
    return send(patient, place, moved ? "moved" : "lost", words);
  }

  private boolean send(Patient patient, Place place, String what, Object... words) {
    String text = messages.getMessage("capacity.sms." + what + "." + place.resource(), words, Locale.forLanguageTag(patient.locale()));
    return messenger.text(patient, text, place.id(), "sms." + what);
  }
}
