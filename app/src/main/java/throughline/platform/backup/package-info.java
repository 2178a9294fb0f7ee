/**
 * Everything an installation knows in one sealed file, written under load and brought back
 * elsewhere. The file holds the tables as PostgreSQL's binary COPY, the migrations that made them,
 * and the lake.
 */
@org.jspecify.annotations.NullMarked
package throughline.platform.backup;
