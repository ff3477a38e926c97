package org.greenchannel.registry;

import java.util.Map;

/**
 * One entry as administration sees it.
 *
 * @param id its key
 * @param version grows with every change; the ETag
 * @param values its fields by their names; {@code validUntil} is the last day of an ended entry
 */
public record RegistryEntry(String id, int version, Map<String, Object> values) {}
