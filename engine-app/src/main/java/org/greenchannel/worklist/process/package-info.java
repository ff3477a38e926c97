/** The steps by which deadlines act, whosesoever record it is. */
package org.greenchannel.worklist.process;
