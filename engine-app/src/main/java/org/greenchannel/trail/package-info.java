/** The append-only record of who did what to which record (全程留痕); an episode's timeline is one query on it. */
package org.greenchannel.trail;
