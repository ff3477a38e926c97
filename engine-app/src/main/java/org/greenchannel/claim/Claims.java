package org.greenchannel.claim;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The claims. */
interface Claims extends JpaRepository<Claim, UUID> {}
