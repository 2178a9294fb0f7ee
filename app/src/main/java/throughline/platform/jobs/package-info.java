/**
 * Long work, kept in PostgreSQL so that it survives restarts and is shared among processes. A job
 * is claimed by a row lock and kept by signs of life.
 */
@org.jspecify.annotations.NullMarked
package throughline.platform.jobs;
