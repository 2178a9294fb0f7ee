/** Which records are one person: keys, evidence, weights and groups, each with its explanation. */
@org.jspecify.annotations.NullMarked
package throughline.engine.identity;
