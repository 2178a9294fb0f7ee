/** Tests of timelines, and the contract that every place where timelines are kept is held to. */
@org.jspecify.annotations.NullMarked
package throughline.engine.timeline;
