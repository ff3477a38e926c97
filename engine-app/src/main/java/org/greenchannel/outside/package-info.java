/** The connectors of the house, pointed at the real counterparts by configuration, or at the sandbox. */
package org.greenchannel.outside;
