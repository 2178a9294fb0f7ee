package throughline.platform;

import java.util.Map;

/** Knows what things of one kind are called; implemented by the module that has them. */
public interface NamesThings {

  String kind();

  /** The names by the ids under which the things stand in lists. */
  Map<String, String> names();
}
