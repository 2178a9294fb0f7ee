package throughline.engine.identity;

/**
 * What a resolution came to.
 *
 * @param exact matches inside customers that share an identifier, an e-mail address or a phone
 * @param probable the other matches inside customers
 * @param review pairs whose score leaves the question to people
 * @param blockingRecall of the pairs of one person, the estimated share that was compared
 * @param precision of the joined records, the estimated share that is joined rightly
 * @param recall of the pairs of one person, the estimated share inside customers
 */
public record Figures(
    int records,
    int customers,
    int largest,
    long exact,
    long probable,
    long review,
    double blockingRecall,
    double precision,
    double recall) {}
