package throughline.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import throughline.platform.Actor;
import throughline.platform.CommonError;
import throughline.platform.Needs;
import throughline.platform.Open;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** The rule that an endpoint serves only the roles it names, and nobody when it names none. */
@Component
class EndpointRules implements HandlerInterceptor {

  private static final String OWN_SESSION = "/api/session";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && ours(method) && !open(method)) {
      judge(Actor.current(), request, needs(method));
    }
    return true;
  }

  static boolean ours(HandlerMethod method) {
    return method.getBeanType().getPackageName().startsWith("throughline");
  }

  static boolean open(HandlerMethod method) {
    return AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class);
  }

  /** The roles stated at the method, else at its class; none when nothing is stated. */
  static Role[] needs(HandlerMethod method) {
    Needs stated = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
    Needs general = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    return roles(stated == null ? general : stated);
  }

  private static Role[] roles(@Nullable Needs needs) {
    return needs == null ? new Role[0] : needs.value();
  }

  private static void judge(Actor actor, HttpServletRequest request, Role[] needed) {
    if (actor == Actor.SYSTEM || !actor.hasOneOf(needed)) {
      throw new Refusal(
          CommonError.FORBIDDEN,
          "Your role (%s) may not do this.".formatted(actor.role()),
          "Ask an admin for a role that may.");
    }
    if (actor.mustChangePassword() && !request.getRequestURI().startsWith(OWN_SESSION)) {
      throw new Refusal(
          CommonError.PASSWORD_CHANGE_NEEDED,
          "The password was given by somebody else.",
          "Set one of your own first.");
    }
  }
}
