package throughline.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import throughline.platform.Actor;

/** Puts the actor that a request proves, by cookie or by key, in its place. */
class ActorFilter extends OncePerRequestFilter {

  private final Function<HttpServletRequest, Optional<Actor>> proof;

  ActorFilter(Function<HttpServletRequest, Optional<Actor>> proof) {
    this.proof = proof;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    proof.apply(request).ifPresent(ActorFilter::seat);
    chain.doFilter(request, response);
  }

  // Answers that are written later, in another thread, need the actor too.
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  private static void seat(Actor actor) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            actor, null, AuthorityUtils.createAuthorityList("ROLE_" + actor.role().name())));
    SecurityContextHolder.setContext(context);
  }
}
