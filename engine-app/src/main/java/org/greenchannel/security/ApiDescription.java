package org.greenchannel.security;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.greenchannel.act.Actor;
import org.greenchannel.idempotency.Once;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What {@code /v3/api-docs} says of every door: the caller comes from the login and is no parameter; what acts takes a key. */
@Configuration
class ApiDescription implements OperationCustomizer {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (method.hasMethodAnnotation(PostMapping.class) || method.hasMethodAnnotation(DeleteMapping.class)) {
      operation.addParametersItem(
          new HeaderParameter().name(Once.HEADER).required(false).schema(new StringSchema().maxLength(200))
              .description("一次动作一个键，重发得到首次的答复 · one key an act; sent again it gets the first answer"));
    }
    return operation;
  }
}
