/** Drools behind the door: the only package that knows it. */
package org.greenchannel.rules.internal;
