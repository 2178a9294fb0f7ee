/**
 * The doors for clients over HTTP: the Event API and CloudEvents. A client that exists works with
 * only its host and key changed.
 */
@org.jspecify.annotations.NullMarked
package throughline.sources.door;
