package org.semper.shop.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.semper.api.text.TerminalText;
import org.semper.parties.authority.Authority;
import org.semper.parties.authority.IssuedCertificate;
import org.semper.parties.authority.Registrant;
import org.semper.shop.OperatedAuthority;
import org.semper.supporting.crypto.HostName;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.KeyPurpose;
import org.semper.supporting.crypto.Revocation;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.SubjectNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The acts of the authority's operator.
@Command(
    name = "authority",
    description = "Whom the market's authority certifies.",
    synopsisSubcommandLabel = "COMMAND")
final class AuthorityCommand {

  private static final int HEX = 16;

  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  AuthorityCommand(Clock clock) {
    this.clock = clock;
  }

  @Command(
      name = "token",
      description =
          "Prints a token for one registration of a party that you checked, good for a week.")
  int token(
      @Mixin FolderOption of,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "seller, bank or notary; or buyer, to certify a register entry.")
          String role,
      @Option(
              names = "--name",
              required = true,
              paramLabel = "NAME",
              description = "As the certificate will say it.")
          String name,
      @Option(
              names = "--country",
              required = true,
              paramLabel = "CODE",
              description = "Two letters, such as FR.")
          String country,
      @Option(
              names = "--registration",
              paramLabel = "ENTRY",
              description = "In a public register, such as NTRFR-552100554.")
          Optional<String> registration,
      @Option(
              names = "--host",
              paramLabel = "HOST",
              description = "Of its pages or service; may be given several times.")
          List<String> given,
      @Option(
              names = "--subject",
              paramLabel = "NUMBER",
              description =
                  "Subject number of a party that is certified already, as listed: a new key for it.")
          Optional<String> number)
      throws CommandFailed, IOException, KeyFileRejected {
    List<String> hosts = given == null ? List.of() : given;
    Registrant registrant = registrant(role, name, country, registration, hosts);
    Optional<SubjectNumber> subject = subject(number);
    try (OperatedAuthority opened = OperatedAuthority.open(of.used(), clock)) {
      Authority authority = opened.authority();
      out()
          .println(
              subject.isEmpty()
                  ? authority.registrationToken(registrant)
                  : authority.registrationToken(registrant, subject.get()));
    }
    out().flush();
    return 0;
  }

  @Command(
      name = "list",
      description = "Lists the certificates it issued, the one that ends first at the head.")
  int list(@Mixin FolderOption of) throws CommandFailed, IOException, KeyFileRejected {
    try (OperatedAuthority opened = OperatedAuthority.open(of.used(), clock)) {
      opened.authority().certificates().forEach(this::print);
    }
    out().flush();
    return 0;
  }

  @Command(name = "revoke", description = "Revokes a certificate, for good.")
  int revoke(
      @Mixin FolderOption of,
      @Parameters(paramLabel = "SERIAL", description = "As listed.") String serial,
      @Option(
              names = "--reason",
              paramLabel = "REASON",
              description =
                  "unspecified (what it is without), key-compromise, affiliation-changed, superseded,"
                      + " cessation-of-operation or privilege-withdrawn.",
              defaultValue = "unspecified")
          String reason,
      @Option(names = "--yes", description = "Does not ask.") boolean yes)
      throws CommandFailed, IOException, KeyFileRejected {
    Revocation.Reason why = reason(reason);
    try (OperatedAuthority opened = OperatedAuthority.open(of.used(), clock)) {
      IssuedCertificate certificate =
          opened.authority().certificates().stream()
              .filter(each -> each.serial().toString(HEX).equals(serial))
              .findFirst()
              .orElseThrow(() ->
                  new CommandFailed(
                      "no certificate has this number; see them with: ./semper authority list"));
      if (certificate.revocation().isPresent()) {
        throw new CommandFailed("this certificate is revoked already");
      }
      if (!yes && !agreed(certificate)) {
        throw new CommandFailed("nothing was revoked");
      }
      opened.authority().revoke(certificate.serial(), why);
    }
    out()
        .println(
            "Revoked. The revocation list says so now; OCSP answers from before count for an hour more.");
    out().flush();
    return 0;
  }

  private boolean agreed(IssuedCertificate certificate) throws IOException {
    print(certificate);
    out().print("Revoke this certificate for good? Type yes to agree: ");
    out().flush();
    String answer =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
    out().println();
    return answer != null && answer.strip().equalsIgnoreCase("yes");
  }

  private void print(IssuedCertificate certificate) {
    out().println(certificate.serial().toString(HEX));
    out().printf("  subject  %s%n", certificate.subjectNumber());
    out()
        .printf(
            "  for      %s%n",
            certificate
                .registrant()
                .lines()
                .filter(line -> !line.isEmpty())
                .map(TerminalText::quoted)
                .collect(Collectors.joining(" ")));
    out().printf("  ends     %s%n", certificate.ends());
    certificate
        .revocation()
        .ifPresent(
            revoked -> out().printf("  revoked  %s, %s%n", revoked.at(), word(revoked.reason())));
  }

  private static Registrant registrant(
      String role, String name, String country, Optional<String> registration, List<String> hosts)
      throws CommandFailed {
    Role as = role(role);
    if (!Subject.isAcceptable(name, country, registration)) {
      throw new CommandFailed(
          "a name has 1 to 64 visible characters of one script, single blanks between words; a country two capital letters");
    }
    if (!hosts.stream().allMatch(HostName::isAcceptable)) {
      throw new CommandFailed("a host is a name such as music.localhost, in small letters");
    }
    if (as != Role.BUYER && hosts.isEmpty()) {
      throw new CommandFailed("name the host that it speaks for with --host");
    }
    return new Registrant(
        new Subject(name, country, registration),
        as,
        Set.copyOf(hosts),
        as == Role.NOTARY ? KeyPurpose.TIME_STAMPING : KeyPurpose.DOCUMENT_SIGNING);
  }

  private static Role role(String text) throws CommandFailed {
    return switch (text) {
      case "buyer" -> Role.BUYER;
      case "seller" -> Role.SELLER;
      case "bank" -> Role.BANK;
      case "notary" -> Role.NOTARY;
      default -> throw new CommandFailed("a role is buyer, seller, bank or notary");
    };
  }

  private static Optional<SubjectNumber> subject(Optional<String> number) throws CommandFailed {
    if (number.isPresent() && !SubjectNumber.isNumber(number.get())) {
      throw new CommandFailed(
          "a subject number has 32 digits and letters from a to f; see them with: ./semper authority list");
    }
    return number.map(SubjectNumber::new);
  }

  private static Revocation.Reason reason(String text) throws CommandFailed {
    return Arrays.stream(Revocation.Reason.values())
        .filter(each -> word(each).equals(text))
        .findFirst()
        .orElseThrow(() ->
            new CommandFailed(
                "a reason is one of: "
                    + Arrays.stream(Revocation.Reason.values())
                        .map(AuthorityCommand::word)
                        .collect(Collectors.joining(", "))));
  }

  private static String word(Revocation.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
