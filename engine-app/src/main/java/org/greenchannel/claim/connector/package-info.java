/** What the claim context sends to the outside. */
package org.greenchannel.claim.connector;
