package org.greenchannel.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The registered institutions. */
public interface Institutions extends JpaRepository<Institution, String> {

  /**
   * Which institutions are looked for.
   *
   * @param lowest the lowest level, included, as {@code highest} is
   * @param butNot code of the one that is left out; blank for none
   * @param text part of a name or beginning of its pinyin initials; null or blank for all
   * @param day on which they work
   */
  record Wanted(Set<Institution.Kind> kinds, int lowest, int highest, String butNot, String text, LocalDate day) {

    /** The beginning of a text, as a pattern. */
    public String start() {
      String plain = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
      return plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
  }

  List<Institution> findByConsortiumOrderByCode(String consortium);

  /** Those wanted, the ones of this consortium first, then those of this region. */
  @Query("""
      select i from Institution i
      where i.kind in :#{#wanted.kinds} and i.level between :#{#wanted.lowest} and :#{#wanted.highest} and i.code <> :#{#wanted.butNot}
        and (i.validFrom is null or i.validFrom <= :#{#wanted.day}) and (i.validUntil is null or i.validUntil >= :#{#wanted.day})
        and (lower(i.nameZh) like concat('%', :#{#wanted.start()}) escape '!' or lower(i.nameEn) like concat('%', :#{#wanted.start()}) escape '!'
          or lower(i.pinyin) like :#{#wanted.start()} escape '!')
      order by case when i.consortium = :consortium then 0 else 1 end, case when i.region = :region then 0 else 1 end, i.level, i.code""")
  Page<Institution> near(Wanted wanted, String consortium, String region, Pageable page);
}
