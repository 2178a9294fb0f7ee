/**
 * Which records are probably one person: what attributes mean, what agreement in them weighs, what
 * waits for people. Its tables are those of migrations 4_100 and up.
 */
@org.jspecify.annotations.NullMarked
package throughline.customers.matching;
