package throughline.organisation;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;
import tools.jackson.databind.node.ObjectNode;

/** Departments for their readers and their editors. */
@RestController
@Needs(Role.VIEWER)
class DepartmentsController {
  private final Departments departments;
  private final InteractionCounts counts;

  DepartmentsController(Departments departments, InteractionCounts counts) {
    this.departments = departments;
    this.counts = counts;
  }

  /**
   * @param joined whether those are listed too that are counted as others
   */
  @GetMapping("/api/departments")
  Listing<DepartmentItem> departments(
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(defaultValue = "false") boolean joined) {
    Map<Integer, Long> interactions = counts.ofDepartments();
    return Listing.whole(
        "departments",
        DepartmentItem.class,
        joined && at == null ? departments.all() : departments.at(at),
        one -> DepartmentItem.of(one, interactions.getOrDefault(one.id(), 0L)));
  }

  @PostMapping("/api/departments")
  @Needs(Role.MANAGER)
  ResponseEntity<DepartmentItem> createDepartment(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = DepartmentChange.class)))
          @RequestBody
          ObjectNode body,
      Actor actor) {
    return tagged(departments.create(new Patch(body), actor));
  }

  @PatchMapping("/api/departments/{id}")
  @Needs(Role.MANAGER)
  ResponseEntity<DepartmentItem> changeDepartment(
      @PathVariable int id,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = DepartmentChange.class)))
          @RequestBody
          ObjectNode body,
      IfMatch seen,
      Actor actor) {
    return tagged(departments.change(id, new Patch(body), seen, actor));
  }

  private ResponseEntity<DepartmentItem> tagged(Department department) {
    long interactions = counts.ofDepartments().getOrDefault(department.id(), 0L);
    return IfMatch.tagged(DepartmentItem.of(department, interactions), department.version());
  }

  @GetMapping("/api/departments/{id}/history")
  Listing<DepartmentPast> departmentHistory(@PathVariable int id) {
    return Version.listing(
        "department", id, DepartmentPast.class, departments.history(id), DepartmentPast::of);
  }
}
