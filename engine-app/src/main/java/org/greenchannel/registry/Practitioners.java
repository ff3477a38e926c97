package org.greenchannel.registry;

import org.springframework.data.jpa.repository.JpaRepository;

/** The registered practitioners. */
public interface Practitioners extends JpaRepository<Practitioner, String> {}
