/** The lake held to the contract of every place where timelines are kept, and to its promises. */
@org.jspecify.annotations.NullMarked
package throughline.lake;
