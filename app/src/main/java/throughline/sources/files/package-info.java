/**
 * The door for files: rows by a mapping, straight into the intake log. The same file again changes
 * nothing.
 */
@org.jspecify.annotations.NullMarked
package throughline.sources.files;
