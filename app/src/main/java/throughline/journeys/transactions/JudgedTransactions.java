package throughline.journeys.transactions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import throughline.engine.journey.Together;
import throughline.engine.silo.Completion;
import throughline.engine.silo.FirstTimeRight;
import throughline.engine.silo.Promise;
import throughline.engine.silo.StandardTransaction.Failure;
import throughline.engine.silo.TransactionsBehind;
import throughline.journeys.Codes;
import throughline.journeys.FilterBar;
import throughline.journeys.JourneyLearning;
import throughline.journeys.JourneyList;
import throughline.journeys.Question;
import throughline.journeys.Silos;
import throughline.journeys.Waits;
import throughline.journeys.transactions.StandardTransactions.Defined;
import throughline.journeys.transactions.TransactionDefinition.Promised;

/** Standard transactions as they were lived, all of them judged in one pass. */
@Service
class JudgedTransactions {
  private final StandardTransactions transactions;
  private final Silos silos;
  private final JourneyLearning learning;
  private final Waits waits;
  private final Codes codes;

  JudgedTransactions(
      StandardTransactions transactions,
      Silos silos,
      JourneyLearning learning,
      Waits waits,
      Codes codes) {
    this.transactions = transactions;
    this.silos = silos;
    this.learning = learning;
    this.waits = waits;
    this.codes = codes;
  }

  /** One of them. */
  record Judged(
      long lakeVersion,
      Defined transaction,
      FirstTimeRight.Answer answer,
      Completion.Answer completion) {}

  /** Where the answers of one transaction lie. */
  private record Parts(
      Defined transaction,
      Together.Part<FirstTimeRight.Answer> judged,
      Together.Part<Completion.Answer> completed) {}

  List<Judged> all(Question question) {
    List<Defined> defined = transactions.all();
    long end = silos.learn(question).repeats().end();
    Together together = new Together();
    Map<String, Parts> parts = new LinkedHashMap<>();
    for (Defined one : defined) {
      var judged = together.add(learning.passing(question, asked(one, question, end)));
      var completed = together.add(learning.cut(question, completion(one, end)));
      parts.put(one.id(), new Parts(one, judged, completed));
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    var answer = learning.learnAll(key(defined, end), question, together);
    return parts.values().stream()
        .map(
            one ->
                new Judged(
                    answer.lakeVersion(),
                    one.transaction,
                    answer.result().of(one.judged),
                    answer.result().of(one.completed)))
        .toList();
  }

  Judged one(int id, Question question) {
    String wanted = transactions.transaction(id).id();
    return all(question).stream()
        .filter(one -> one.transaction().id().equals(wanted))
        .findFirst()
        .orElseThrow();
  }

  /** The calendars of departments decide on working days, so they are part of the key. */
  private String key(List<Defined> defined, long end) {
    return "transactions %s until %s in %s"
        .formatted(
            defined.stream().map(one -> one.id() + "." + one.version()).toList(),
            end,
            waits.working().key());
  }

  private FirstTimeRight asked(Defined one, Question question, long end) {
    return new FirstTimeRight(
        one.content().transaction(promise(one.content())), true, question.filters(codes), end);
  }

  private Promise promise(TransactionDefinition definition) {
    Promised promised = definition.promise();
    if (promised == null) {
      return Promise.NONE;
    }
    return switch (promised.unit()) {
      case HOURS -> new Promise.Within(promised.within() * TransactionDefinition.DAY / 24);
      case DAYS -> new Promise.Within(promised.within() * TransactionDefinition.DAY);
      case WORKING_DAYS ->
          new Promise.WithinWorkingDays(
              promised.within(),
              waits.calendarOf(
                  definition.department() == null
                      ? 0
                      : codes.department(FilterBar.number(definition.department()))),
              definition.zoneId());
    };
  }

  private static Completion completion(Defined one, long end) {
    return new Completion(
        one.content().begin(),
        one.content().end(),
        one.content().completionDays() * TransactionDefinition.DAY,
        end);
  }

  /**
   * The journeys behind a figure of one of them.
   *
   * @param failures those of which they failed one or more; none where they were right
   */
  JourneyList.Found behind(int id, Set<Failure> failures, Days days, Question question) {
    Defined one = transactions.transaction(id);
    long end = silos.learn(question).repeats().end();
    FirstTimeRight asked = asked(one, question, end);
    return limit ->
        learning
            .learnOfTimelines(
                "%s behind %s on %s %s"
                    .formatted(key(List.of(one), end), Failures.sorted(failures), days, limit),
                question,
                new TransactionsBehind(asked, failures, days.from(), days.to(), limit))
            .result();
  }

  /** From one day until before another, in days since 1970-01-01. */
  record Days(long from, long to) {}
}
