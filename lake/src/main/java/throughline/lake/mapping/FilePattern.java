package throughline.lake.mapping;

import java.util.regex.Pattern;

/** A pattern of file names in which * stands for any characters and ? for one. */
record FilePattern(String text, Pattern pattern) {

  static FilePattern of(String text) {
    StringBuilder regex = new StringBuilder();
    for (char c : text.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    int flags = Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new FilePattern(text, Pattern.compile(regex.toString(), flags));
  }

  boolean matches(String fileName) {
    return pattern.matcher(fileName).matches();
  }
}
