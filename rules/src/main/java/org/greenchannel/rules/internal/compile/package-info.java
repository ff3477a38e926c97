/** From a workbook that staff edited to a compiled table: read, check every cell, write the clean workbook Drools compiles. */
package org.greenchannel.rules.internal.compile;
