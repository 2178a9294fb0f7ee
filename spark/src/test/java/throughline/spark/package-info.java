@NullMarked
package throughline.spark;

import org.jspecify.annotations.NullMarked;
