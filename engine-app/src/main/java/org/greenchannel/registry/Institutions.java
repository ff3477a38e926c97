package org.greenchannel.registry;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The registered institutions. */
public interface Institutions extends JpaRepository<Institution, String> {

  List<Institution> findByConsortiumOrderByCode(String consortium);
}
