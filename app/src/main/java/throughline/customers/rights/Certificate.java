package throughline.customers.rights;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed statement of what was erased, without a word on who it was. Whoever has it and the
 * number of the key can check it without the installation.
 *
 * @param statement the text that is signed, itself JSON
 */
record Certificate(String statement, String signature, String publicKey, String keyId) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ALGORITHM = "Ed25519";

  static Certificate of(Map<String, Object> statement, KeyPair keys) {
    String text = JSON.writeValueAsString(statement);
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return new Certificate(
          text,
          Base64.getEncoder().encodeToString(signature.sign()),
          RightsKeys.text(keys.getPublic()),
          RightsKeys.id(keys.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java signs by " + ALGORITHM + ".", e);
    }
  }

  static Certificate read(String json) {
    return JSON.readValue(json, Certificate.class);
  }

  String write() {
    return JSON.writeValueAsString(this);
  }

  /** Whether the statement is as it was signed, and the key is the one that is named. */
  boolean isGenuine() {
    try {
      PublicKey key = RightsKeys.publicKey(publicKey);
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(statement.getBytes(StandardCharsets.UTF_8));
      return RightsKeys.id(key).equals(keyId)
          && check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
