package org.semper.supporting.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.semper.api.json.JsonRejected;
import org.semper.supporting.crypto.Fingerprint;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.Regard;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.crypto.TrustListRejected.Reason;
import org.semper.supporting.crypto.UnverifiedTrustList;
import org.semper.supporting.crypto.WebRoots;

/// Whom the owner trusts: `trust.json`, if an administrator put one there, the signed lists that the owner took, in
/// `trust-lists/`, and the owner's decisions, in `trust-decisions.json`. Safe for use by many threads; of two programs that
/// change it at once, the later one's change holds.
public final class KeptTrust {

  private static final String SUFFIX = ".jws";

  private final Path plainFile;
  private final Path lists;
  private final Path decisionsFile;
  private volatile State state;

  private KeptTrust(Path folder) throws IOException, TrustListRejected {
    this.plainFile = folder.resolve("trust.json");
    this.lists = folder.resolve("trust-lists");
    this.decisionsFile = folder.resolve("trust-decisions.json");
    this.state = readAll();
  }

  /// Reads everything; one damaged file refuses the whole.
  ///
  /// @param folder the owner's configuration folder
  /// @throws TrustListRejected naming the file
  public static KeptTrust read(Path folder) throws IOException, TrustListRejected {
    return new KeptTrust(folder);
  }

  /// Reads everything again, after another program changed it. What was read before stays if that fails.
  public void readAgain() throws IOException, TrustListRejected {
    state = readAll();
  }

  /// Whether nobody is trusted: there is no list at all.
  public boolean isEmpty() {
    return state.plain.isEmpty() && state.signed.isEmpty();
  }

  /// All lists as one, each authority as the owner regards it. The same object until something changes.
  public TrustList list() {
    return state.whole;
  }

  /// Web roots, each with the hosts of its own list.
  public List<WebRoots> web() {
    return state.all().map(TrustList::web).toList();
  }

  /// What was put there by hand.
  public Optional<TrustList> plain() {
    return state.plain;
  }

  /// The lists that the owner took, by the operators' names.
  public List<SignedTrustList> signed() {
    return state.signed.values().stream()
        .sorted(Comparator.comparing(SignedTrustList::operator))
        .toList();
  }

  /// What a list would change.
  ///
  /// @throws TrustRefused if it cannot be taken
  public TrustChange judge(SignedTrustList list) throws TrustRefused {
    requireNewest(list);
    requireOwnNames(list);
    return TrustChange.of(list, Optional.ofNullable(state.signed.get(list.signer())));
  }

  /// Takes a list, in place of the operator's list before. The caller has asked the owner, if [#judge] says that it adds
  /// something.
  public synchronized void take(SignedTrustList list) throws IOException, TrustRefused {
    judge(list);
    State now = state;
    TrustDecisions decisions = now.decisions.taken(list.signer(), list.number());
    decisions.write(decisionsFile);
    OwnerOnlyFile.write(file(list.signer()), list.bytes());
    Map<Fingerprint, SignedTrustList> signed = new LinkedHashMap<>(now.signed);
    signed.put(list.signer(), list);
    state = new State(now.plain, signed, decisions);
  }

  /// Removes an operator's list. Its number stays known.
  ///
  /// @return whether there was one
  public synchronized boolean remove(Fingerprint operator) throws IOException {
    State now = state;
    boolean known = Files.deleteIfExists(file(operator));
    Map<Fingerprint, SignedTrustList> signed = new LinkedHashMap<>(now.signed);
    signed.remove(operator);
    state = new State(now.plain, signed, now.decisions);
    return known;
  }

  /// Keeps what the owner decided of an authority; it holds at once.
  public synchronized void decide(Fingerprint authority, Regard regard) throws IOException {
    State now = state;
    TrustDecisions decisions = now.decisions.with(authority, regard);
    decisions.write(decisionsFile);
    state = new State(now.plain, now.signed, decisions);
  }

  private void requireNewest(SignedTrustList list) throws TrustRefused {
    long newest = state.decisions.numbers().getOrDefault(list.signer(), 0L);
    Optional<SignedTrustList> held = Optional.ofNullable(state.signed.get(list.signer()));
    boolean other =
        held.filter(each -> each.number() == list.number()).isPresent()
            && !held.get().compact().equals(list.compact());
    if (list.number() < newest || other) {
      throw new TrustRefused(
          TrustRefused.Reason.OLDER,
          "List %s of %s is not newer than list %s, which was taken before."
              .formatted(list.number(), list.operator(), newest));
    }
  }

  private void requireOwnNames(SignedTrustList list) throws TrustRefused {
    for (var offered : list.list().authorities()) {
      boolean taken =
          state
              .others(list.signer())
              .flatMap(each -> each.authorities().stream())
              .anyMatch(known ->
                  known.name().equals(offered.name()) && !known.root().equals(offered.root()));
      if (taken) {
        throw new TrustRefused(
            TrustRefused.Reason.NAME_TAKEN,
            "The list of %s names an authority '%s', and another one of that name is known."
                .formatted(list.operator(), offered.name()));
      }
    }
  }

  private State readAll() throws IOException, TrustListRejected {
    Optional<TrustList> plain =
        Files.exists(plainFile) ? Optional.of(TrustList.read(plainFile)) : Optional.empty();
    Map<Fingerprint, SignedTrustList> signed = new LinkedHashMap<>();
    for (Path file : files()) {
      SignedTrustList list = UnverifiedTrustList.read(file).verify(named(file));
      signed.put(list.signer(), list);
    }
    try {
      return new State(plain, signed, TrustDecisions.read(decisionsFile));
    } catch (JsonRejected e) {
      throw new TrustListRejected(Reason.DECISIONS, decisionsFile.toString(), e);
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(lists)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(lists)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static Fingerprint named(Path file) throws TrustListRejected {
    String name = file.getFileName().toString();
    return Fingerprint.parse(name.substring(0, name.length() - SUFFIX.length()))
        .orElseThrow(() -> new TrustListRejected(Reason.FINGERPRINT, file.toString()));
  }

  private Path file(Fingerprint operator) {
    return lists.resolve(operator.hex() + SUFFIX);
  }

  /// What was read, and all of it as one list.
  private static final class State {

    private final Optional<TrustList> plain;
    private final Map<Fingerprint, SignedTrustList> signed;
    private final TrustDecisions decisions;
    private final TrustList whole;

    State(
        Optional<TrustList> plain,
        Map<Fingerprint, SignedTrustList> signed,
        TrustDecisions decisions) {
      this.plain = plain;
      this.signed = Map.copyOf(signed);
      this.decisions = decisions;
      this.whole = TrustUnion.of(all().toList(), decisions);
    }

    Stream<TrustList> all() {
      return lists(signed.values());
    }

    Stream<TrustList> others(Fingerprint operator) {
      return lists(
          signed.values().stream().filter(list -> !list.signer().equals(operator)).toList());
    }

    private Stream<TrustList> lists(Collection<SignedTrustList> taken) {
      List<TrustList> all = new ArrayList<>();
      plain.ifPresent(all::add);
      taken.stream()
          .sorted(
              Comparator.comparing(SignedTrustList::issued)
                  .thenComparing(list -> list.signer().hex()))
          .forEach(list -> all.add(list.list()));
      return all.stream();
    }
  }
}
