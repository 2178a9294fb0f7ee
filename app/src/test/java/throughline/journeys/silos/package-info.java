@org.jspecify.annotations.NullMarked
package throughline.journeys.silos;
