package throughline.organisation;

import org.jspecify.annotations.Nullable;
import throughline.platform.NameBeside;

/** A department as the workspace reads it. */
record DepartmentItem(
    String id,
    String name,
    @NameBeside("department") @Nullable String parent,
    boolean partner,
    int color,
    @NameBeside("calendar") @Nullable String calendar,
    @NameBeside("department") @Nullable String countedAs,
    long interactions,
    int version) {

  static DepartmentItem of(Department department, long interactions) {
    return new DepartmentItem(
        Integer.toString(department.id()),
        department.name(),
        JsonText.id(department.parent()),
        department.partner(),
        department.color(),
        JsonText.id(department.calendar()),
        JsonText.id(department.countedAs()),
        interactions,
        department.version());
  }
}
