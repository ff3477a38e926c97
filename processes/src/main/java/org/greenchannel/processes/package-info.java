/** How work flows: the keys by which the application and the models know each other; constants only. */
package org.greenchannel.processes;
