/** Open work as one indexed table of ours: paged, counted, searched, never a query over process variables. */
package org.greenchannel.worklist;
