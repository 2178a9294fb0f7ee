package throughline.customers.decisions;

/** The ids of the records that a decision names. */
@FunctionalInterface
public interface RecordIds {
  long id(RecordName name);
}
