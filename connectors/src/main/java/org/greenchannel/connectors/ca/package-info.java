/** A certificate authority that signs on behalf of registered signers and verifies signatures. */
package org.greenchannel.connectors.ca;
