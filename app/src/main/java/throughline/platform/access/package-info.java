/**
 * Who gets in, and how far. Staff, their sessions and passwords, keys of programs, and the rule
 * that every endpoint names its roles.
 */
@org.jspecify.annotations.NullMarked
package throughline.platform.access;
