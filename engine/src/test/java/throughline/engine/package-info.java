/** Tests of what holds for the whole engine. */
@org.jspecify.annotations.NullMarked
package throughline.engine;
