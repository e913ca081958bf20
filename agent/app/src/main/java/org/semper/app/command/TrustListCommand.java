package org.semper.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import org.semper.app.agent.TrustListFinder;
import org.semper.supporting.access.DataFolderRejected;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.Fingerprint;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.trust.KeptTrust;
import org.semper.supporting.trust.TrustChange;
import org.semper.supporting.trust.TrustRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Whom you trust: lists that operators of marketplaces sign.
@Command(
    name = "trust-list",
    description = "Whom you trust: signed lists of authorities, banks and notaries.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class TrustListCommand {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Command(
      name = "add",
      description =
          "Shows a list, asks whether you trust it, and keeps it in place of the older one.")
  int add(
      @Parameters(paramLabel = "FILE|URL", description = "A file, or an https address.")
          String place,
      @Option(
              names = "--fingerprint",
              paramLabel = "FINGERPRINT",
              description =
                  "Of the operator's key, from the operator itself; an address needs it, and --yes too.")
          Optional<String> fingerprint,
      @Option(names = "--yes", description = "Trusts it without asking.") boolean yes)
      throws CommandFailed, IOException {
    Optional<Fingerprint> expected = parsed(fingerprint);
    if (expected.isEmpty() && (yes || TrustListFinder.isAddress(place))) {
      throw new CommandFailed(
          "ask the operator for the fingerprint of its key, and give it with --fingerprint");
    }
    try {
      KeptTrust trust = kept();
      SignedTrustList list = TrustListFinder.find(place, expected);
      TrustChange change = trust.judge(list);
      TrustListText text = new TrustListText(out());
      text.print(list);
      text.printAdded(change);
      if (change.adds() && !yes && !agreed(expected.isPresent())) {
        throw new CommandFailed("nothing was changed");
      }
      trust.take(list);
    } catch (TrustListRejected e) {
      throw new CommandFailed(TrustListAdvice.sentence(e));
    } catch (TrustRefused e) {
      throw new CommandFailed(e);
    }
    return done("Kept.");
  }

  @Command(name = "show", description = "Says whom you trust, and by whose list.")
  int show() throws CommandFailed, IOException {
    try {
      KeptTrust trust = kept();
      new TrustListText(out()).print(trust);
      out().flush();
      return 0;
    } catch (TrustListRejected e) {
      throw new CommandFailed(TrustListAdvice.sentence(e));
    }
  }

  @Command(name = "remove", description = "Trusts an operator's list no more.")
  int remove(
      @Parameters(
              paramLabel = "FILE|URL|FINGERPRINT",
              description = "A list of the operator, or the fingerprint of its key.")
          String which)
      throws CommandFailed, IOException {
    try {
      KeptTrust trust = kept();
      Optional<Fingerprint> typed = Fingerprint.parse(which);
      Fingerprint operator =
          typed.isPresent() ? typed.get() : TrustListFinder.find(which, Optional.empty()).signer();
      if (!trust.remove(operator)) {
        throw new CommandFailed(
            "you keep no list of this operator; see whose you keep with: ./semper agent trust-list show");
      }
    } catch (TrustListRejected e) {
      throw new CommandFailed(TrustListAdvice.sentence(e));
    }
    return done("Removed.");
  }

  /// A running agent goes by it at once.
  private int done(String line) throws IOException {
    out().println(line);
    try {
      Running.answer("trust-lists-changed").forEach(out()::println);
    } catch (CommandFailed e) {
      out().println("It counts from the agent's next start on.");
    }
    out().flush();
    return 0;
  }

  private boolean agreed(boolean compared) throws IOException {
    if (!compared) {
      out()
          .println(
              "Compare the operator's fingerprint with what you got from the operator another way.");
    }
    out().print("Trust this list? Type yes to agree: ");
    out().flush();
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    String answer = answers.readLine();
    out().println();
    return answer != null && answer.strip().equalsIgnoreCase("yes");
  }

  private static Optional<Fingerprint> parsed(Optional<String> typed) throws CommandFailed {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Fingerprint.parse(typed.get())
            .orElseThrow(() ->
                new CommandFailed(
                    "a fingerprint has 64 digits and letters from a to f; copy it whole")));
  }

  private static KeptTrust kept() throws CommandFailed, IOException, TrustListRejected {
    try {
      return KeptTrust.read(DataFolders.ofPlatform().prepare().config());
    } catch (DataFolderRejected e) {
      throw new CommandFailed(e);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
