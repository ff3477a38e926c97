package org.greenchannel.connectors.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One ECDSA P-256 key per signer, kept in a folder and made when first needed. The only class that knows the algorithm:
 * SM2 takes its place here, with its own name in the answer.
 */
final class SignerKeys {

    static final String ALGORITHM = "SHA256withECDSA";
    private static final String ON_DIGEST = "NONEwithECDSA";
    private static final int ID_DIGITS = 16;

    private final Path folder;
    private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();

    SignerKeys(Path folder) {
        this.folder = folder;
    }

    byte[] sign(String signerId, byte[] digest) {
        try {
            Signature signature = Signature.getInstance(ON_DIGEST);
            signature.initSign(key(signerId).getPrivate());
            signature.update(digest);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sandbox could not sign", e);
        }
    }

    boolean fits(String signerId, byte[] digest, byte[] value) {
        try {
            Signature signature = Signature.getInstance(ON_DIGEST);
            signature.initVerify(key(signerId).getPublic());
            signature.update(digest);
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    byte[] publicKey(String signerId) {
        return key(signerId).getPublic().getEncoded();
    }

    String certificateId(String signerId) {
        return "SANDBOX-" + sha256(publicKey(signerId)).substring(0, ID_DIGITS).toUpperCase();
    }

    private KeyPair key(String signerId) {
        return keys.computeIfAbsent(signerId, this::loadedOrMade);
    }

    private KeyPair loadedOrMade(String signerId) {
        // A signer's id may hold anything; its digest is a safe file name.
        Path file = folder.resolve(sha256(signerId.getBytes(StandardCharsets.UTF_8)) + ".key");
        try {
            return Files.exists(file) ? loaded(file) : made(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key " + file.getFileName() + " cannot be used", e);
        }
    }

    private static KeyPair loaded(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        KeyFactory factory = KeyFactory.getInstance("EC");
        return new KeyPair(factory.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))));
    }

    private static KeyPair made(Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        String text = base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        Files.createDirectories(file.getParent());
        // Whole or not at all, and on the disk before the first signature is given away.
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(half, "");
        if (Files.getFileStore(half).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
        }
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        return pair;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
