package org.greenchannel.registry;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The users of the house. */
public interface AppUsers extends JpaRepository<AppUser, String> {

  List<AppUser> findByInstitutionCode(String institutionCode);

  @Query("select distinct u.institutionCode from AppUser u where u.institutionCode is not null")
  List<String> institutionCodes();
}
