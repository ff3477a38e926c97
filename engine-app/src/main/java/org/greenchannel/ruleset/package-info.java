/** The decision tables in force: the shipped release, or what staff put live instead. */
package org.greenchannel.ruleset;
