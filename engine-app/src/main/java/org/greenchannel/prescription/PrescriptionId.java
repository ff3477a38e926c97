package org.greenchannel.prescription;

import java.util.UUID;

/** What a prescription is known by: its id, its readable number and the episode it belongs to. */
record PrescriptionId(UUID id, String number, UUID episodeId) {}
