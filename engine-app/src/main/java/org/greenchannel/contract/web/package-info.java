/** REST: /api/contracts, /api/service-packages, /api/family-teams/{id}/statistics. */
package org.greenchannel.contract.web;
