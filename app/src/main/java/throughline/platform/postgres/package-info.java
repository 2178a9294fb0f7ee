/**
 * PostgreSQL started by the application itself, for installations without one of their own. It is
 * the real server with its real guarantees: a password, checksums, and every write flushed.
 */
@org.jspecify.annotations.NullMarked
package throughline.platform.postgres;
