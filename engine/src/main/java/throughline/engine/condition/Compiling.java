package throughline.engine.condition;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import throughline.engine.timeline.Dictionaries;

/**
 * The translation of conditions into the codes of some timelines. Conditions that are compiled by
 * one share the questions that timelines cannot answer.
 */
public final class Compiling {
  private final Dictionaries dictionaries;
  private final BitSet settling;
  private final ZoneId zone;
  private final UnaryOperator<Pattern> meant;
  private final List<Question> questions = new ArrayList<>();

  /**
   * @param settling the codes of the outcomes that settle a concern
   * @param zone in which days begin
   */
  public Compiling(Dictionaries dictionaries, BitSet settling, ZoneId zone) {
    this(dictionaries, settling, zone, pattern -> pattern);
  }

  /**
   * @param meant what a pattern means by now, where its words have come to mean others
   */
  public Compiling(
      Dictionaries dictionaries, BitSet settling, ZoneId zone, UnaryOperator<Pattern> meant) {
    this.dictionaries = dictionaries;
    this.settling = (BitSet) settling.clone();
    this.zone = zone;
    this.meant = meant;
  }

  /** The questions asked so far, each once. */
  public List<Question> questions() {
    return List.copyOf(questions);
  }

  Judge[] all(List<Condition> parts) {
    return parts.stream().map(part -> part.compile(this)).toArray(Judge[]::new);
  }

  Judge ask(Question question) {
    int known = questions.indexOf(question);
    if (known < 0) {
      questions.add(question);
      return new Judges.Asks(questions.size() - 1);
    }
    return new Judges.Asks(known);
  }

  CodedPattern coded(Pattern pattern) {
    return CodedPattern.of(meant.apply(pattern), dictionaries);
  }

  BitSet settling() {
    return settling;
  }

  ZoneId zone() {
    return zone;
  }
}
