/**
 * Brings interactions from the database into the lake, without names, and keeps what was learned
 * from it. Its tables are customers.lake_*.
 */
@org.jspecify.annotations.NullMarked
package throughline.customers.lake;
