package org.greenchannel.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import org.greenchannel.registry.Institutions;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Names of candidate groups for people: the institution and who there. In two lines, as the models name their steps. Tasklist asks for
 * the groups of every task it shows, so names are remembered for a while.
 */
@Component
class GroupNames {

  private final Institutions institutions;
  private final MessageSource messages;
  private final Cache<String, String> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  GroupNames(@Lazy Institutions institutions, @Lazy MessageSource messages) {
    this.institutions = institutions;
    this.messages = messages;
  }

  /** The name of a group such as {@code clerk-H51010100201}. */
  String of(String groupId) {
    return known.get(groupId, this::lookUp);
  }

  private String lookUp(String groupId) {
    int dash = groupId.indexOf('-');
    if (dash < 0) {
      return role(groupId, Locale.SIMPLIFIED_CHINESE) + "\n" + role(groupId, Locale.ENGLISH);
    }
    String word = groupId.substring(0, dash);
    String code = groupId.substring(dash + 1);
    return institutions
        .findById(code)
        .map(i -> i.nameZh() + " " + role(word, Locale.SIMPLIFIED_CHINESE) + "\n" + i.nameEn() + " · " + role(word, Locale.ENGLISH))
        .orElse(groupId);
  }

  private String role(String word, Locale locale) {
    return messages.getMessage("worklist.role." + word, null, word, locale);
  }
}
