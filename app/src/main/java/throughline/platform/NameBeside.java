package throughline.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a component of a list's items holds ids, whose names stand in a column beside them when
 * the list is taken along: who reads a table does not look ids up.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NameBeside {

  /** Which things have these ids; one of those that {@link NamesThings} knows. */
  String value();
}
