/** Published workbooks as knowledge rows: headings are mapped, every row is accepted, rejected with its reason, or held for a person. */
package org.greenchannel.rules.knowledge.workbook;
