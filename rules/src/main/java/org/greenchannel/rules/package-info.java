/** What is allowed, what it costs and by which law: decision tables and knowledge behind one door, without clock, database or framework. */
package org.greenchannel.rules;
