package org.greenchannel.registry;

import org.springframework.data.jpa.repository.JpaRepository;

/** The registered institutions. */
public interface Institutions extends JpaRepository<Institution, String> {}
