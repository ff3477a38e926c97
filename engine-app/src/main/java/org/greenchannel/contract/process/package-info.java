/** Between contracts and the process engine. */
package org.greenchannel.contract.process;
