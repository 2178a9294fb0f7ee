package throughline.journeys.transactions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.journeys.Codes;
import throughline.journeys.FilterBar;
import throughline.journeys.JourneyLine;
import throughline.journeys.JourneyList;
import throughline.journeys.Questions;
import throughline.journeys.transactions.StandardTransactions.Defined;
import throughline.platform.Actor;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** Standard transactions for their readers and their editors. */
@RestController
@RequestMapping("/api/transactions")
@Needs(Role.VIEWER)
class TransactionsController {
  private final StandardTransactions transactions;
  private final JudgedTransactions judged;
  private final Proposals proposals;
  private final JourneyList journeys;
  private final Codes codes;
  private final Questions questions;

  TransactionsController(
      StandardTransactions transactions,
      JudgedTransactions judged,
      Proposals proposals,
      JourneyList journeys,
      Codes codes,
      Questions questions) {
    this.transactions = transactions;
    this.judged = judged;
    this.proposals = proposals;
    this.journeys = journeys;
    this.codes = codes;
    this.questions = questions;
  }

  @GetMapping
  Listing<TransactionLine> transactions(@ParameterObject FilterBar filters) {
    return Listing.whole(
        "transactions",
        TransactionLine.class,
        judged.all(questions.of(filters)),
        TransactionLine::of);
  }

  @GetMapping("/proposals")
  Listing<Proposals.Proposal> transactionProposals(@ParameterObject FilterBar filters) {
    return Listing.whole(
        "transaction-proposals",
        Proposals.Proposal.class,
        proposals.of(questions.of(filters)),
        one -> one);
  }

  @PostMapping
  @Needs(Role.MANAGER)
  ResponseEntity<Defined> defineTransaction(
      @RequestBody TransactionDefinition wanted, Actor actor) {
    return tagged(transactions.define(wanted, actor));
  }

  @GetMapping("/{id}")
  ResponseEntity<Defined> transaction(@PathVariable int id) {
    return tagged(transactions.transaction(id));
  }

  @PutMapping("/{id}")
  @Needs(Role.MANAGER)
  ResponseEntity<Defined> changeTransaction(
      @PathVariable int id, @RequestBody TransactionDefinition wanted, IfMatch seen, Actor actor) {
    return tagged(transactions.change(id, wanted, seen, actor));
  }

  @GetMapping("/{id}/history")
  Listing<Defined> transactionHistory(@PathVariable int id) {
    return Listing.whole("transaction-" + id, Defined.class, transactions.history(id), one -> one);
  }

  /**
   * @param per day or week: what one point of the control chart is; a week where it is not said
   */
  @GetMapping("/{id}/report")
  TransactionReport transactionReport(
      @PathVariable int id,
      @RequestParam(required = false) @Nullable String per,
      @ParameterObject FilterBar filters) {
    boolean weekly = isWeekly(per);
    return TransactionReport.of(judged.one(id, questions.of(filters)), weekly, codes.names());
  }

  private static boolean isWeekly(@Nullable String per) {
    if (per == null || per.equals("week")) {
      return true;
    }
    if (per.equals("day")) {
      return false;
    }
    throw Refusal.invalid("The span (%s) is not known.".formatted(per), "Write day or week.")
        .about(per);
  }

  /**
   * @param failure any, none, rework, ping_pong, reopened, repeated or promise_broken
   * @param day the first day on which the journeys were complete
   * @param until the day after the last
   */
  @GetMapping("/{id}/journeys")
  @Needs({Role.AGENT, Role.ANALYST})
  Listing<JourneyLine> transactionJourneys(
      @PathVariable int id,
      @RequestParam(required = false) @Nullable String failure,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable LocalDate until,
      @ParameterObject FilterBar filters,
      Actor actor) {
    JudgedTransactions.Days days =
        new JudgedTransactions.Days(
            day == null ? Long.MIN_VALUE : day.toEpochDay(),
            until == null ? Long.MAX_VALUE : until.toEpochDay());
    return journeys.listed(
        judged.behind(id, Failures.read(failure), days, questions.of(filters)), actor);
  }

  private static ResponseEntity<Defined> tagged(Defined transaction) {
    return IfMatch.tagged(transaction, transaction.version());
  }
}
