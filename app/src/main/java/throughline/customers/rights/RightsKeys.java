package throughline.customers.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import throughline.platform.ErasuresFolder;
import throughline.platform.ForCommands;

/**
 * The keys of an installation by which it knows whom it erased, and signs that it did. They lie
 * beside the database and not in it, so that a copy of the database tells nobody's name; they are
 * made when they are first needed.
 */
@Component
@ForCommands
class RightsKeys {
  private static final int SECRET = 32;
  private static final int HASH = 16;
  private static final String ALGORITHM = "HmacSHA256";

  private final Path folder;
  private final AtomicReference<byte[]> secret = new AtomicReference<>();

  RightsKeys(ErasuresFolder erasures) {
    this.folder = erasures.path();
  }

  /** Whether the key is there by which erased people are known again. */
  boolean areThere() {
    return Files.exists(folder.resolve("key"));
  }

  /** Makes those that are missing, so that every backup carries them. */
  void make() {
    secret();
    signing();
  }

  /** What stands for a text: nobody gets from it to the text without the key. */
  byte[] hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret(), ALGORITHM));
      return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), HASH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java knows " + ALGORITHM + ".", e);
    }
  }

  private byte[] secret() {
    byte[] known = secret.get();
    if (known == null) {
      byte[] random = new byte[SECRET];
      new SecureRandom().nextBytes(random);
      known =
          HexFormat.of().parseHex(kept("key", List.of(HexFormat.of().formatHex(random))).get(0));
      secret.set(known);
    }
    return known;
  }

  /** The key pair that signs certificates (Ed25519). */
  KeyPair signing() {
    try {
      List<String> lines = Files.exists(folder.resolve("signing.key")) ? List.of() : fresh();
      List<String> kept = kept("signing.key", lines);
      KeyFactory factory = KeyFactory.getInstance("Ed25519");
      PrivateKey secretKey =
          factory.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(kept.get(0))));
      return new KeyPair(publicKey(kept.get(1)), secretKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key for certificates cannot be read.", e);
    }
  }

  private static List<String> fresh() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder text = Base64.getEncoder();
    return List.of(text.encodeToString(pair.getPrivate().getEncoded()), text(pair.getPublic()));
  }

  static String text(PublicKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  static PublicKey publicKey(String text) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
  }

  /** A short name of a public key. */
  static String id(PublicKey key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java knows SHA-256.", e);
    }
  }

  /** What a file holds; written first where it is missing, and whoever writes first wins. */
  private List<String> kept(String name, List<String> lines) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, name, ".part", onlyOwner());
        Files.write(part, lines, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        link(part, file);
      }
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The keys in %s cannot be used. Correct the rights of the folder.".formatted(folder), e);
    }
  }

  private static void link(Path part, Path file) throws IOException {
    try {
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException another) {
      // Another process has made it meanwhile; that one counts.
      return;
    } finally {
      Files.delete(part);
    }
  }

  private static FileAttribute<?> onlyOwner() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }
}
