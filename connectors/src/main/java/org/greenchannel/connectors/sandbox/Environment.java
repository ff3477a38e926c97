package org.greenchannel.connectors.sandbox;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/** What the played systems share. */
record Environment(SandboxSettings settings, Faults faults, ScheduledExecutorService scheduler,
                   AtomicReference<String> callbackBaseUrl, AtomicReference<String> ownBaseUrl) { }
