/**
 * Fixtures for the tests of all modules: a database of their own and the whole application.
 * Everything in them is real, only the data is new.
 */
@org.jspecify.annotations.NullMarked
package throughline.testing;
