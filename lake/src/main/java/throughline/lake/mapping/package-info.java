/**
 * The language in which a source says what its rows mean. A mapping turns a row into facts: records
 * of people, interactions and aliases.
 */
@org.jspecify.annotations.NullMarked
package throughline.lake.mapping;
