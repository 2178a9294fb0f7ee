package throughline.sources.reading;

/** Who turns a mapping's YAML into something that reads rows. */
@FunctionalInterface
interface MappingParser {

  RowMapping parse(String yaml);
}
