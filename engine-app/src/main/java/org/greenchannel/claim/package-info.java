/** Claims (费用申报): priced, checked for eligibility, audited, then settled, refused, or decided by a reviewer. */
package org.greenchannel.claim;
