/** Every decision with what it saw, which rows answered, and under which version of the table. */
package org.greenchannel.decision;
