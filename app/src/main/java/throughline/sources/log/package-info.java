/**
 * The intake log: every item as it came, durable before it is acknowledged. Duplicates are known
 * for ever, and what cannot be read goes to the quarantine beside it.
 */
@org.jspecify.annotations.NullMarked
package throughline.sources.log;
