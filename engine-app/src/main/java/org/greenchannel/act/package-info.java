/** What every act has in common: who does it, and the answer it gets. */
package org.greenchannel.act;
