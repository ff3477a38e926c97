package org.greenchannel.registry;

import java.util.List;

/** One page of a list, with the number of all entries found. */
public record RegistryPage(long total, int page, int size, List<RegistryEntry> entries) {}
