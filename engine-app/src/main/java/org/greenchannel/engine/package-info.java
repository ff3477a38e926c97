/** The only room with engine plumbing: configuration, deployment, the one door, the embedded database. */
package org.greenchannel.engine;
