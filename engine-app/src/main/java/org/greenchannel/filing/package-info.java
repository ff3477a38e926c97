/** Filing of care out of the region of insurance (异地就医备案): asked, checked, registered with the insurer's core, proven to claims. */
package org.greenchannel.filing;
