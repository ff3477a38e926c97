/** What a knowledge row demands, one class for each kind of demand; a row's parameters choose and fill it. */
package org.greenchannel.rules.knowledge.check;
