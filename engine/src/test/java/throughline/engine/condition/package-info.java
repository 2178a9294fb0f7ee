@org.jspecify.annotations.NullMarked
package throughline.engine.condition;
