/** Who we talk to: each counterpart in its own vocabulary, reached through an interface, a real client and a sandbox. */
package org.greenchannel.connectors;
