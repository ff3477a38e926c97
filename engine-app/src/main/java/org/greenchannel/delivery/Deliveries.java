package org.greenchannel.delivery;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The deliveries. */
interface Deliveries extends JpaRepository<Delivery, UUID> {

  List<Delivery> findByEpisodeId(UUID episodeId);
}
