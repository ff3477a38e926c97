/** A real server that plays every counterpart over the network: keeps its state, can be told to fail, shows what it got. */
package org.greenchannel.connectors.sandbox;
