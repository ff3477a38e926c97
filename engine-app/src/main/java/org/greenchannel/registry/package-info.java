/** Institutions, practitioners with their credentials, patients, contracts, coverages, users: who there is. */
package org.greenchannel.registry;
