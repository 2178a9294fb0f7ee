/** One customer's interactions in order, and what can be learned from every timeline. */
@org.jspecify.annotations.NullMarked
package throughline.engine.timeline;
