package org.semper.bridge.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semper.bridge.signature.SignatureRejected.Reason;
import org.semper.supporting.crypto.OwnerOnlyFile;

/// Nonces of the requests that passed, kept for longer than a request can pass again, in a file so that a restart forgets
/// nothing. Where the file is damaged, everything signed before this start is taken for a replay.
///
/// The first line of the file is `not-before` and seconds, each other one seconds, thumbprint, nonce. It is written before the request passes; it is not forced to disk, since
/// what a crash of the whole machine loses is older than the window when the machine is up again.
public final class NonceMemory implements AutoCloseable {

  /// How long a nonce is kept after the request's time; ten times the window, for clocks that are put back a little.
  private static final Duration RETENTION = MessageSignatures.WINDOW.multipliedBy(10);

  /// Lines after which the file is written anew with what is still kept.
  private static final int LINES_BEFORE_REWRITE = 4096;

  private static final Pattern FIRST_LINE = Pattern.compile("not-before ([0-9]{1,12})");
  private static final Pattern LINE =
      Pattern.compile("([0-9]{1,12}) ([A-Za-z0-9_-]{43} [A-Za-z0-9_-]{22})");

  private final Path file;
  private final Clock clock;
  private final Map<String, Instant> remembered = new LinkedHashMap<>();
  private Instant notBefore = Instant.EPOCH;
  private int lines;
  private FileChannel journal;

  private NonceMemory(Path file, Clock clock) throws IOException {
    this.file = file;
    this.clock = clock;
    if (Files.exists(file)) {
      readAll();
    }
    this.journal = rewritten();
  }

  /// Reads what earlier runs remembered; a file that is not there is made.
  public static NonceMemory open(Path file, Clock clock) throws IOException {
    return new NonceMemory(file, clock);
  }

  /// @param created when the request was signed
  /// @throws SignatureRejected with `REPLAYED` if this key signed with this nonce before
  /// @throws UncheckedIOException if it cannot be written down; it is not remembered then
  public synchronized void remember(String keyId, String nonce, Instant created)
      throws SignatureRejected {
    forgetOld();
    String entry = keyId + " " + nonce;
    if (!created.isAfter(notBefore) || remembered.containsKey(entry)) {
      throw new SignatureRejected(Reason.REPLAYED);
    }
    try {
      if (lines >= LINES_BEFORE_REWRITE) {
        journal.close();
        journal = rewritten();
      }
      append(line(entry, created));
    } catch (IOException e) {
      throw new UncheckedIOException("a request's nonce cannot be written down", e);
    }
    remembered.put(entry, created);
  }

  @Override
  public synchronized void close() throws IOException {
    journal.close();
  }

  private void readAll() throws IOException {
    List<String> found = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    Matcher first = FIRST_LINE.matcher(found.isEmpty() ? "" : found.getFirst());
    notBefore = first.matches() ? seconds(first.group(1)) : clock.instant();
    for (String line : found.subList(Math.min(1, found.size()), found.size())) {
      Matcher fields = LINE.matcher(line);
      if (fields.matches()) {
        remembered.put(fields.group(2), seconds(fields.group(1)));
      } else {
        notBefore = clock.instant();
      }
    }
    forgetOld();
  }

  private static Instant seconds(String digits) {
    return Instant.ofEpochSecond(Long.parseLong(digits));
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(RETENTION);
    Iterator<Instant> times = remembered.values().iterator();
    while (times.hasNext() && times.next().isBefore(oldest)) {
      times.remove();
    }
  }

  private FileChannel rewritten() throws IOException {
    StringBuilder text = new StringBuilder("not-before " + notBefore.getEpochSecond() + "\n");
    remembered.forEach((entry, created) -> text.append(line(entry, created)));
    OwnerOnlyFile.write(file, text.toString());
    lines = remembered.size();
    return OwnerOnlyFile.open(file, Set.of(StandardOpenOption.APPEND));
  }

  private void append(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1));
    while (bytes.hasRemaining()) {
      journal.write(bytes);
    }
    lines++;
  }

  private static String line(String entry, Instant created) {
    return created.getEpochSecond() + " " + entry + "\n";
  }
}
