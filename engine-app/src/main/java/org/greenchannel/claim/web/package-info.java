/** Claims over REST. */
package org.greenchannel.claim.web;
