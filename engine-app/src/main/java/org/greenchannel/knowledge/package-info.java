/** The knowledge base (知识库) in the house: stored in versions, held in memory as one snapshot, changed by import. */
package org.greenchannel.knowledge;
