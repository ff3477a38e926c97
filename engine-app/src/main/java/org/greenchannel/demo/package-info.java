/** The demo region (invented names), seeded in the embedded profile only. */
package org.greenchannel.demo;
