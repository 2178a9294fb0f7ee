/** Rules over one customer's timeline and what is known beside it, judged as of an instant. */
@org.jspecify.annotations.NullMarked
package throughline.engine.condition;
