/** The sheets of a workbook as they are stored, for whoever reads one. */
package org.greenchannel.rules.sheet;
