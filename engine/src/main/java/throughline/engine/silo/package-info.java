/** Where passing customers on hurt them: handovers, borders and their waits, repeated contacts. */
@org.jspecify.annotations.NullMarked
package throughline.engine.silo;
