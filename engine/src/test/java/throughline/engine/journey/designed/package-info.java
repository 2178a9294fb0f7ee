@org.jspecify.annotations.NullMarked
package throughline.engine.journey.designed;
