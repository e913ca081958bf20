package org.semper.parties.authority;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.semper.server.PartyServer;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.KeyPurpose;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.store.SqliteStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs an authority on its own.
///
/// * `run FOLDER NAME COUNTRY PORT` serves on loopback until it is ended, with the TLS identity in `FOLDER/tls.json`
/// * `token FOLDER NAME COUNTRY FILE ROLE SUBJECT SUBJECT_COUNTRY REGISTRATION [HOST…]` writes a registration token into a new file, for the
///   subject that the operator checked; `-` for no entry in a register. A notary's is for time-stamps
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] arguments)
      throws IOException, KeyFileRejected, InterruptedException {
    if (arguments.length == 5 && arguments[0].equals("run")) {
      run(arguments);
    } else if (arguments.length >= 9 && arguments[0].equals("token")) {
      token(arguments);
    } else {
      throw new IllegalArgumentException(
          "run FOLDER NAME COUNTRY PORT, or token FOLDER NAME COUNTRY FILE ROLE SUBJECT SUBJECT_COUNTRY REGISTRATION [HOST…]");
    }
  }

  private static void run(String[] arguments)
      throws IOException, KeyFileRejected, InterruptedException {
    Path folder = Path.of(arguments[1]);
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[4]));
    try (SqliteStore store = store(folder);
        PartyServer server =
            PartyServer.start(
                address,
                TlsIdentity.read(folder.resolve("tls.json")),
                open(arguments, store).routes())) {
      LOG.info("authority listens on port {}", server.port());
      Thread.currentThread().join();
    }
  }

  private static void token(String[] arguments) throws IOException, KeyFileRejected {
    try (SqliteStore store = store(Path.of(arguments[1]))) {
      String token = open(arguments, store).registrationToken(registrant(arguments));
      OwnerOnlyFile.create(Path.of(arguments[4]), token.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static Registrant registrant(String[] arguments) {
    Role role = Role.valueOf(arguments[5].toUpperCase(Locale.ROOT));
    Optional<String> entry = Optional.of(arguments[8]).filter(text -> !text.equals("-"));
    return new Registrant(
        new Subject(arguments[6], arguments[7], entry),
        role,
        Set.copyOf(Arrays.asList(arguments).subList(9, arguments.length)),
        role == Role.NOTARY ? KeyPurpose.TIME_STAMPING : KeyPurpose.DOCUMENT_SIGNING);
  }

  private static Authority open(String[] arguments, SqliteStore store)
      throws IOException, KeyFileRejected {
    return Authority.open(
        Path.of(arguments[1]), Subject.of(arguments[2], arguments[3]), store, Clock.systemUTC());
  }

  private static SqliteStore store(Path folder) throws IOException {
    Files.createDirectories(folder);
    return SqliteStore.open(folder.resolve("authority.db"), Authority.MIGRATIONS);
  }
}
