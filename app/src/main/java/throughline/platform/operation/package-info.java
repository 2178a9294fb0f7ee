/**
 * What those see who run an installation: its health, its state, its measures. Nothing in it speaks
 * of people.
 */
@org.jspecify.annotations.NullMarked
package throughline.platform.operation;
