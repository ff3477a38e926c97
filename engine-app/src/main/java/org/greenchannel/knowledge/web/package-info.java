/** The knowledge base over REST. */
package org.greenchannel.knowledge.web;
