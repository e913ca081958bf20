package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.semper.api.text.TerminalText;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.archive.evidence.EvidenceBundle;
import org.semper.supporting.archive.evidence.EvidenceIssuers;
import org.semper.supporting.archive.evidence.EvidenceVerifier;
import org.semper.supporting.archive.evidence.Finding;
import org.semper.supporting.archive.evidence.Verdict;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.GivenRevocationLists;
import org.semper.supporting.crypto.Regard;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.crypto.UnverifiedTrustList;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.crypto.authority.RevocationListFiles;
import org.semper.supporting.trust.KeptTrust;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaidDealRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Judges statements and evidence files offline.
@Command(
    name = "verify",
    description = "Says who said what and when, and whether it holds; without a network.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  private final Clock clock;

  VerifyCommand(Clock clock) {
    this.clock = clock;
  }

  /// Names the trust list of the demo of this checkout, if there was one; set by the launcher.
  private static final String DEMO_TRUST = "semper.demo.trust";

  private static final String UNTRUSTED =
      "  Nobody whom you trust certified the signer. Get a trust list that names the authority, and the"
          + " fingerprint of its operator another way,"
          + System.lineSeparator()
          + "  then: ./semper agent trust-list add FILE, or for this once: ./semper verify --trust FILE";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--trust",
      paramLabel = "LIST",
      description =
          "Trust list to go by, instead of the owner's and the demo's. Nothing in a file is ever trusted.")
  private Optional<Path> trust = Optional.empty();

  @Option(
      names = "--crl",
      paramLabel = "LIST",
      description =
          "Revocation list (DER or PEM) to go by, beside those that the agent keeps; of an authority of"
              + " the trust list. Repeatable.")
  private List<Path> revocationLists = List.of();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Statements or evidence files.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws CommandFailed, IOException {
    TrustList trusted = trusted();
    EvidenceVerifier verifier =
        new EvidenceVerifier(
            trusted,
            revocations(trusted),
            clock,
            PaidDealRules.of(ServiceLoader.load(AdapterFactory.class)));
    boolean all = true;
    for (Path file : files) {
      all &= judge(verifier, file);
    }
    spec.commandLine().getOut().flush();
    return all ? 0 : 1;
  }

  private boolean judge(EvidenceVerifier verifier, Path file) throws CommandFailed, IOException {
    PrintWriter out = spec.commandLine().getOut();
    return switch (verifier.verify(content(file))) {
      case Verdict.Accepted accepted -> {
        boolean demo = accepted.findings().stream().anyMatch(Finding::demo);
        out.printf("ACCEPT%s  %s%n", demo ? " (DEMO)" : "", named(file));
        accepted.findings().forEach(finding -> print(out, finding));
        yield true;
      }
      case Verdict.Rejected rejected -> {
        out.printf(
            "REJECT  %s%n  %s: %s (%s)%n",
            named(file), rejected.at(), rejected.why(), rejected.reason());
        if (rejected.why().contains(VerificationFailed.Reason.UNTRUSTED_ISSUER.name())) {
          out.println(UNTRUSTED);
        }
        yield false;
      }
    };
  }

  private static void print(PrintWriter out, Finding finding) {
    out.printf(
        "  %s  %s (%s, certified by %s%s) %s%n",
        finding.at(),
        TerminalText.quoted(finding.signer().name()),
        finding.role().name().toLowerCase(Locale.ROOT),
        TerminalText.quoted(finding.signer().certifiedBy()),
        finding.demo() ? ", a demo authority" : "",
        finding.says());
    finding
        .stamp()
        .ifPresentOrElse(
            stamp ->
                out.printf(
                    "      time-stamped by %s at %s%n",
                    TerminalText.quoted(stamp.notary().name()), stamp.at()),
            () -> out.printf("      dated by its signer%n"));
  }

  /// Files, too, may be named by strangers.
  private static String named(Path file) {
    return TerminalText.line(file.toString());
  }

  private static byte[] content(Path file) throws CommandFailed, IOException {
    try {
      if (Files.size(file) > EvidenceBundle.MAX_BYTES) {
        throw new CommandFailed(file + " is too large for evidence");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new CommandFailed("there is no file " + file);
    }
  }

  private RevocationSource revocations(TrustList trusted) throws CommandFailed, IOException {
    List<X509Certificate> issuers = new ArrayList<>();
    if (!revocationLists.isEmpty()) {
      for (Path file : files) {
        issuers.addAll(EvidenceIssuers.of(content(file)));
      }
    }
    List<X509CRL> lists = new ArrayList<>();
    for (Path file : revocationLists) {
      lists.add(revocationList(file, trusted, issuers));
    }
    kept().forEach(files -> trusted.authorities().forEach(each -> lists.addAll(files.known(each))));
    return new GivenRevocationLists(lists);
  }

  /// Beside each trust list, where an agent keeps them.
  private List<RevocationListFiles> kept() {
    List<Path> trustLists = new ArrayList<>(lists());
    trustLists.add(DataFolders.ofPlatform().trustFile());
    return trustLists.stream().map(RevocationListFiles::beside).distinct().toList();
  }

  private static X509CRL revocationList(Path file, TrustList trusted, List<X509Certificate> issuers)
      throws CommandFailed, IOException {
    X509CRL list;
    try {
      list = GivenRevocationLists.parse(content(file));
    } catch (VerificationFailed e) {
      throw new CommandFailed(file + " is no revocation list in DER or PEM");
    }
    try {
      GivenRevocationLists.require(list, trusted, issuers);
      return list;
    } catch (VerificationFailed e) {
      throw new CommandFailed(
          file
              + " is not a revocation list of an authority that is trusted and that certified"
              + " somebody in these files");
    }
  }

  private TrustList trusted() throws CommandFailed, IOException {
    List<Authority> authorities = new ArrayList<>();
    try {
      for (Path list : lists()) {
        authorities.addAll(listed(list).authorities());
      }
      if (trust.isEmpty()) {
        authorities.addAll(ofTheOwner());
      }
    } catch (TrustListRejected e) {
      throw new CommandFailed(TrustListAdvice.sentence(e));
    }
    return new TrustList(authorities, List.of(), List.of());
  }

  /// A plain list, or one that its operator signed.
  private static TrustList listed(Path file) throws TrustListRejected {
    try {
      return TrustList.read(file);
    } catch (TrustListRejected e) {
      if (e.reason() != TrustListRejected.Reason.NOT_A_TRUST_LIST) {
        throw e;
      }
      return UnverifiedTrustList.read(file).verify().list();
    }
  }

  private static List<Authority> ofTheOwner() throws IOException, TrustListRejected {
    return KeptTrust.read(DataFolders.ofPlatform().config()).list().authorities().stream()
        .filter(each -> each.regard() != Regard.DISTRUSTED)
        .toList();
  }

  private List<Path> lists() {
    if (trust.isPresent()) {
      return List.of(trust.get());
    }
    List<Path> lists = new ArrayList<>();
    Optional.ofNullable(System.getProperty(DEMO_TRUST)).map(Path::of).ifPresent(lists::add);
    return lists.stream().filter(Files::exists).toList();
  }
}
