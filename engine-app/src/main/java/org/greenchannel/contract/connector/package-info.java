/** Between contracts and the outside. */
package org.greenchannel.contract.connector;
