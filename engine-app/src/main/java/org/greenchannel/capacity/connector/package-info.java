/** The slot pool's way to the hospitals' own systems and to the patient's telephone. */
package org.greenchannel.capacity.connector;
