package throughline.customers;

/** Records of one customer turned out to be another's. */
public record CustomerSplit(long change, long from, long to) {}
