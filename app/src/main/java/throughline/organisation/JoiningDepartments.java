package throughline.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Audit;
import throughline.platform.Refusal;

/**
 * Counting a department as another one, and taking that back. One step deep: the other one is
 * counted as itself, so that nobody has to follow a chain.
 */
@Component
class JoiningDepartments {
  private static final String SEPARATE = "Count that one as itself again first.";

  private final JdbcClient jdbc;
  private final Audit audit;
  private final ApplicationEventPublisher facts;

  JoiningDepartments(JdbcClient jdbc, Audit audit, ApplicationEventPublisher facts) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.facts = facts;
  }

  /** Refuses what would count a department in a circle, over others, or under itself. */
  void check(Department before, Department wanted) {
    Integer other = wanted.countedAs();
    if (other == null || Objects.equals(before.countedAs(), other)) {
      return;
    }
    List<Department> all = DepartmentVersions.current(jdbc);
    if (other == wanted.id()) {
      throw refused("A department is itself already.", "Choose another one.", other);
    }
    Department known =
        all.stream()
            .filter(one -> one.id() == other)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("department", other));
    if (known.isJoined()) {
      throw refused("The other department is itself counted as another.", SEPARATE, other);
    }
    all.stream()
        .filter(one -> Objects.equals(one.countedAs(), wanted.id()))
        .findFirst()
        .ifPresent(
            one -> {
              throw refused("Another department is counted as this one.", SEPARATE, one.id());
            });
    if (isBelow(known, wanted.id(), all)) {
      throw refused(
          "The other department is part of this one.",
          "Join them the other way round, or give the other one another parent.",
          other);
    }
  }

  private static boolean isBelow(Department one, int above, List<Department> all) {
    Integer parent = one.parent();
    // The tree has no loops: they are refused when a parent is given.
    while (parent != null && parent != above) {
      parent = parentOf(parent, all);
    }
    return parent != null;
  }

  private static @Nullable Integer parentOf(int id, List<Department> all) {
    for (Department one : all) {
      if (one.id() == id) {
        return one.parent();
      }
    }
    return null;
  }

  private static Refusal refused(String reason, String next, int department) {
    return new Refusal(OrganisationError.CANNOT_BE_JOINED, reason, next).about(department);
  }

  /** Says so where it was joined or made itself again. */
  void tell(Department before, Department after) {
    Integer was = before.countedAs();
    Integer other = after.countedAs();
    if (Objects.equals(was, other)) {
      return;
    }
    String subject = Integer.toString(after.id());
    if (other != null) {
      audit.record("department.joined", subject, Map.of("with", other));
    } else if (was != null) {
      audit.record("department.separated", subject, Map.of("from", was));
    }
    facts.publishEvent(new DepartmentsCountedAnew(after.id()));
  }
}
