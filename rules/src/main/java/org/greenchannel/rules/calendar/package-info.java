/** Working days and working time with Chinese public holidays and the days worked in exchange, as a decision table. */
package org.greenchannel.rules.calendar;
