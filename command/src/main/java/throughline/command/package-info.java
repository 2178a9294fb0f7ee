/** The analysts' commands: plain files in, answers out, no installation. */
@org.jspecify.annotations.NullMarked
package throughline.command;
