/** REST: /api/registry, /api/patients, /api/authorisations, /api/me. */
package org.greenchannel.registry.web;
