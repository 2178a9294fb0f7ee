package throughline.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.platform.NameBeside;

/** What a department was in one span of time. */
record DepartmentPast(
    int version,
    Instant at,
    String by,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    String name,
    @NameBeside("department") @Nullable String parent,
    boolean partner,
    @NameBeside("calendar") @Nullable String calendar,
    @NameBeside("department") @Nullable String countedAs) {

  static DepartmentPast of(Version<Department> version) {
    Department department = version.content();
    return new DepartmentPast(
        department.version(),
        version.changedAt(),
        version.changedBy(),
        version.validity().from(),
        version.validity().to(),
        department.name(),
        JsonText.id(department.parent()),
        department.partner(),
        JsonText.id(department.calendar()),
        JsonText.id(department.countedAs()));
  }
}
