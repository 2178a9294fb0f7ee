/**
 * Who is one person: how identifiers are written, which records the evidence joins, which id a
 * customer keeps. Pure rules over values; the tables are the business of the package above.
 */
@org.jspecify.annotations.NullMarked
package throughline.customers.identity;
