package throughline.organisation;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.IfMatch;
import throughline.platform.Refusal;

/** Departments as people declare them; every change is a new version in time. */
@Service
class Departments {
  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final Clock clock;
  private final Audit audit;
  private final JoiningDepartments joining;
  private final Editing editing;

  Departments(
      JdbcClient jdbc,
      Organisation organisation,
      Clock clock,
      Audit audit,
      JoiningDepartments joining) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.clock = clock;
    this.audit = audit;
    this.joining = joining;
    editing = new Editing(jdbc, "department_version", "department");
  }

  /** Those that are counted, or those that were there at an instant. */
  List<Department> at(@Nullable Instant instant) {
    return instant == null ? organisation.departments() : DepartmentVersions.at(jdbc, instant);
  }

  /** All, with those that are counted as others. */
  List<Department> all() {
    return DepartmentVersions.current(jdbc);
  }

  List<Version<Department>> history(int id) {
    return DepartmentVersions.history(jdbc, id);
  }

  @Transactional
  Department create(Patch patch, Actor actor) {
    patch.only(DepartmentChange.class);
    String name = named(patch.text("name", ""));
    if (owner(name) != null) {
      throw taken(name);
    }
    int id = Objects.requireNonNull(organisation.departments(List.of(name)).get(name));
    audit.record("department.created", Integer.toString(id));
    Department created = department(id);
    Department wanted = changed(created, patch);
    return wanted.equals(created) ? created : write(created, wanted, clock.instant(), actor);
  }

  @Transactional
  Department change(int id, Patch patch, IfMatch seen, Actor actor) {
    patch.only(DepartmentChange.class);
    Department before = department(id);
    seen.mustBe(before.version());
    Department wanted = changed(before, patch);
    refuseLoop(wanted);
    Integer owner = owner(wanted.name());
    if (owner != null && owner != id) {
      throw taken(wanted.name());
    }
    return write(before, wanted, patch.validFrom(clock.instant()), actor);
  }

  private Department department(int id) {
    return DepartmentVersions.find(jdbc, id).orElseThrow(() -> Refusal.notFound("department", id));
  }

  private static Department changed(Department before, Patch patch) {
    return new Department(
        before.id(),
        named(patch.text("name", before.name())),
        patch.id("parent", before.parent()),
        patch.truth("partner", before.partner()),
        before.color(),
        patch.id("calendar", before.calendar()),
        patch.id("countedAs", before.countedAs()),
        before.version());
  }

  private static String named(String name) {
    if (name.isBlank() || name.length() > 200) {
      throw Refusal.invalid(
              "A department needs a name of 1 to 200 characters.", "Give it a shorter name.")
          .about(name);
    }
    return name;
  }

  private @Nullable Integer owner(String name) {
    return jdbc.sql("select department from organisation.department_name where folded = :folded")
        .param("folded", FoldedName.of(name).value())
        .query(Integer.class)
        .optional()
        .orElse(null);
  }

  private static Refusal taken(String name) {
    return new Refusal(
            OrganisationError.NAME_TAKEN,
            "Another department has this name, or had it once.",
            "Choose another name, or edit that department.")
        .about(name);
  }

  private void refuseLoop(Department wanted) {
    Integer parent = wanted.parent();
    boolean loops =
        parent != null
            && jdbc.sql(
                    """
                    with recursive up (department) as (
                      select cast(:parent as int)
                      union
                      select v.parent from organisation.department_version v
                        join up on up.department = v.department
                      where v.valid_to = 'infinity' and v.parent is not null)
                    select exists (select 1 from up where department = :id)
                    """)
                .param("parent", parent)
                .param("id", wanted.id())
                .query(Boolean.class)
                .single();
    if (loops) {
      throw new Refusal(
              OrganisationError.DEPARTMENT_UNDER_ITSELF,
              "A department cannot be part of itself.",
              "Choose a parent that is not below it.")
          .about(String.valueOf(parent));
    }
  }

  private Department write(Department before, Department wanted, Instant from, Actor actor) {
    joining.check(before, wanted);
    editing.close(wanted.id(), from);
    jdbc.sql(
            """
            insert into organisation.department_version (department, version, name, parent,
              partner, calendar, counted_as, valid_from, changed_at, changed_by)
            values (:id, :version, :name, :parent, :partner, :calendar, :countedAs, :from, :now,
              :by)
            """)
        .param("id", wanted.id())
        .param("version", wanted.version() + 1)
        .param("name", wanted.name())
        .param("parent", wanted.parent(), Types.INTEGER)
        .param("partner", wanted.partner())
        .param("calendar", wanted.calendar(), Types.INTEGER)
        .param("countedAs", wanted.countedAs(), Types.INTEGER)
        .param("from", Validity.timestamp(from))
        .param("now", Validity.timestamp(clock.instant()))
        .param("by", actor.login())
        .update();
    jdbc.sql(
            """
            insert into organisation.department_name (folded, department) values (:folded, :id)
            on conflict (folded) do nothing
            """)
        .param("folded", FoldedName.of(wanted.name()).value())
        .param("id", wanted.id())
        .update();
    audit.record(
        "department.changed",
        Integer.toString(wanted.id()),
        Map.of("version", wanted.version() + 1));
    joining.tell(before, wanted);
    return department(wanted.id());
  }
}
