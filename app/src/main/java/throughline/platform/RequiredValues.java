package throughline.platform;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * What our records say already, told to the JSON reader: a component that may not be null has to be
 * given. Without it a body that lacks a value fails somewhere inside, and not at the door.
 */
final class RequiredValues extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return required(member) ? Boolean.TRUE : null;
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
    return JsonSetter.Value.construct(
        required(member) ? Nulls.FAIL : null, hasRequiredElements(member) ? Nulls.FAIL : null);
  }

  private static boolean required(Annotated member) {
    AnnotatedType type = typeInRecord(member);
    return type != null
        && !member.getRawType().isPrimitive()
        && !type.isAnnotationPresent(Nullable.class);
  }

  private static boolean hasRequiredElements(Annotated member) {
    return Collection.class.isAssignableFrom(member.getRawType())
        && typeInRecord(member) instanceof AnnotatedParameterizedType type
        && !type.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class);
  }

  /** The type of a component of our records, with its annotations, or null of anything else. */
  private static @Nullable AnnotatedType typeInRecord(Annotated member) {
    return member instanceof AnnotatedParameter component
            && component.getOwner().getMember() instanceof Constructor<?> constructor
            && constructor.getDeclaringClass().isRecord()
            && constructor.getDeclaringClass().getName().startsWith("throughline.")
        ? constructor.getAnnotatedParameterTypes()[component.getIndex()]
        : null;
  }
}
