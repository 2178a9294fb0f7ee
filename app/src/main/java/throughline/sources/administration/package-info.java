/**
 * What people do with sources: create them, hand out write keys, correct mappings, give files and
 * mend what could not be read.
 */
@org.jspecify.annotations.NullMarked
package throughline.sources.administration;
