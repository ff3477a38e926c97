/** The knowledge base (知识库): effective-dated rows by national code, and the check of one claim against them. */
package org.greenchannel.rules.knowledge;
