package org.greenchannel.engine;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.greenchannel.registry.AppUser;

/** Turns our users and groups into the engine's. */
final class EngineIdentities {

  private EngineIdentities() {}

  /** Two lines, as the models name their steps: Tasklist shows the line of the screen's language. */
  static User user(AppUser user) {
    UserEntity entity = new UserEntity(user.username());
    entity.setFirstName(user.nameZh());
    entity.setLastName("\n" + user.nameEn());
    return entity;
  }

  /** As with users, two lines. */
  static Group group(String id, String name) {
    GroupEntity entity = new GroupEntity(id);
    entity.setName(name);
    entity.setType(id.indexOf('-') < 0 ? "ROLE" : "ROLE_AT_INSTITUTION");
    return entity;
  }

  static <T> List<T> slice(List<T> all, Page page) {
    if (page == null) {
      return all;
    }
    int from = Math.min(page.getFirstResult(), all.size());
    return all.subList(from, Math.min(all.size(), from + page.getMaxResults()));
  }
}
