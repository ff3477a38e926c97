package org.greenchannel.registry;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.greenchannel.security.Cipher;

/** Keeps a column encrypted at rest (AES-GCM, key from configuration). */
@Converter
public class EncryptedText implements AttributeConverter<String, String> {

  private final Cipher cipher;

  EncryptedText(Cipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public String convertToDatabaseColumn(String plain) {
    return plain == null ? null : cipher.encrypt(plain);
  }

  @Override
  public String convertToEntityAttribute(String stored) {
    return stored == null ? null : cipher.decrypt(stored);
  }
}
