/** The insurer's core by the messages of the national interface (医保信息平台): filing of care out of region (2501) and its withdrawal (2502). */
package org.greenchannel.connectors.insurer;
