package throughline.organisation;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.platform.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of some fields: what is not named stays, what is named null is taken away. */
record Patch(ObjectNode fields) {
  private static final String COMPARE = "Compare it with the description under /api/openapi.json.";

  Patch {
    if (fields.isEmpty()) {
      throw Refusal.invalid("The change names no field.", COMPARE);
    }
  }

  /** Refuses a field that the form does not have. */
  void only(Class<? extends Record> form) {
    Set<String> unknown = new TreeSet<>(fields.propertyNames());
    for (RecordComponent known : form.getRecordComponents()) {
      unknown.remove(known.getName());
    }
    if (!unknown.isEmpty()) {
      throw Refusal.invalid("The field (%s) is not known here.".formatted(unknown), COMPARE);
    }
  }

  boolean names(String field) {
    return fields.has(field);
  }

  /** The new text, or what it was. */
  String text(String field, String before) {
    if (!names(field)) {
      return before;
    }
    JsonNode value = fields.get(field);
    return value.isNull() ? "" : value.asString().strip();
  }

  @Nullable Integer id(String field, @Nullable Integer before) {
    if (!names(field)) {
      return before;
    }
    JsonNode value = fields.get(field);
    if (value.isNull() || value.asString().isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(value.asString());
    } catch (NumberFormatException e) {
      throw Refusal.invalid("The value of %s is not an id.".formatted(field), COMPARE)
          .about(value.asString());
    }
  }

  boolean truth(String field, boolean before) {
    return names(field) ? fields.get(field).asBoolean(before) : before;
  }

  double number(String field, double before) {
    return names(field) ? fields.get(field).asDouble(0) : before;
  }

  /** When the change began to hold: now, unless it says that it was earlier. */
  Instant validFrom(Instant now) {
    if (!names("validFrom") || fields.get("validFrom").isNull()) {
      return now;
    }
    String given = fields.get("validFrom").asString();
    try {
      return Instant.parse(given);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(
              "The time validFrom cannot be read.", "Write it as 2026-03-01T00:00:00Z.")
          .about(given);
    }
  }
}
