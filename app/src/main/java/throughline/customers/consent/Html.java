package throughline.customers.consent;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A piece of a page. Whatever becomes part of it is either such a piece or text, and text is
 * escaped on its way in, so that nobody can forget it.
 *
 * @param written as it is sent
 */
record Html(String written) {
  static final Html NOTHING = new Html("");

  static Html text(String text) {
    return new Html(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;"));
  }

  static Html element(String name, Html... content) {
    return element(name, Map.of(), content);
  }

  static Html element(String name, Map<String, String> attributes, Html... content) {
    String written =
        new TreeMap<>(attributes)
            .entrySet().stream()
                .map(one -> " %s=\"%s\"".formatted(one.getKey(), text(one.getValue()).written))
                .collect(Collectors.joining());
    return new Html("<%s%s>%s</%s>".formatted(name, written, together(content).written, name));
  }

  /** An element that never has content, such as a hidden field. */
  static Html empty(String name, Map<String, String> attributes) {
    String whole = element(name, attributes).written;
    return new Html(whole.substring(0, whole.length() - name.length() - 3));
  }

  static Html together(Html... pieces) {
    return new Html(Arrays.stream(pieces).map(Html::written).collect(Collectors.joining()));
  }

  static Html paragraph(String text) {
    return element("p", text(text));
  }
}
