/** The slot pool over HTTP. */
package org.greenchannel.capacity.web;
