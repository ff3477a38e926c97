/** REST: /api/registry, /api/authorisations. */
package org.greenchannel.registry.web;
