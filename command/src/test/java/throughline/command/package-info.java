/** Tests of the analysts' commands, against reference figures where the data is there. */
@org.jspecify.annotations.NullMarked
package throughline.command;
