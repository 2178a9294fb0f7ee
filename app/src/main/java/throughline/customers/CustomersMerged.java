package throughline.customers;

/** Two customers turned out to be one: one id was kept, the other leads to it. */
public record CustomersMerged(long change, long kept, long gone) {}
