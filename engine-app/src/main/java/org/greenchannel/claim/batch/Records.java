package org.greenchannel.claim.batch;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditDoctor;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditVisit;

/** What the house knows beyond the files: the claims it settled, and the doctors of its registry. */
public interface Records {

  /** Nothing but the files, as on the command line. */
  Records NONE = new Records() {

    @Override
    public Map<String, List<Past>> visits(Collection<String> persons, LocalDateTime from, LocalDateTime until) {
      return Map.of();
    }

    @Override
    public Map<String, AuditDoctor> doctors(Collection<String> codes) {
      return Map.of();
    }
  };

  /** A visit that was claimed already, with its lines. */
  record Past(AuditVisit visit, List<AuditLine> lines) {}

  /** The visits of these persons in a stretch of time that are paid or may yet be paid, by person. */
  Map<String, List<Past>> visits(Collection<String> persons, LocalDateTime from, LocalDateTime until);

  /** Those of these doctors (bilg_dr_code) who are known. */
  Map<String, AuditDoctor> doctors(Collection<String> codes);
}
