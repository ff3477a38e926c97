/** The audit of a folder in the national layout, from the command line: no web server, no database. */
package org.greenchannel.claim.cli;
