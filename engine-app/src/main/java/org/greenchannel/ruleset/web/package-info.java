/** The rule base over HTTP: tables in force, uploads, roll back. */
package org.greenchannel.ruleset.web;
