package org.greenchannel.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** 简体中文 by default, English by choice; nothing else. */
@Configuration
public class Languages {

  private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  /** The language a request asks for. */
  public static Locale of(HttpServletRequest request) {
    String header = request.getHeader("Accept-Language");
    if (header == null || header.isBlank()) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    try {
      Locale spoken = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
      boolean english = header.trim().toLowerCase(Locale.ROOT).startsWith("en");
      return spoken == null ? (english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE) : spoken;
    } catch (IllegalArgumentException unreadable) {
      return Locale.SIMPLIFIED_CHINESE;
    }
  }

  @Bean
  LocaleResolver localeResolver() {
    return new AcceptHeaderLocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        return Languages.of(request);
      }
    };
  }

  /** One pair of message files a context: messages/referral.properties and messages/referral_en.properties. */
  @Bean
  MessageSource messageSource() throws java.io.IOException {
    var source = new ReloadableResourceBundleMessageSource();
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    var found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    for (var file : found) {
      String name = file.getFilename();
      if (name != null && !name.endsWith("_en.properties")) {
        source.addBasenames("classpath:messages/" + name.replace(".properties", ""));
      }
    }
    return source;
  }
}
