/**
 * The audit of many claims in the national layout: files in, findings out. Streams, keeps its place on disk, and goes
 * on after a crash; the command line and the API both come here.
 */
package org.greenchannel.claim.batch;
