/** Laws of identity resolution, on records that are made here and on public ones. */
@org.jspecify.annotations.NullMarked
package throughline.engine.identity;
