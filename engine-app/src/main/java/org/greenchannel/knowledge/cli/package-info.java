/** The import at the command line: the same reading without a running system, or an upload to one. */
package org.greenchannel.knowledge.cli;
