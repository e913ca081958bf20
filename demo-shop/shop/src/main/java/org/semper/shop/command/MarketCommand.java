package org.semper.shop.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.semper.api.web.WebOrigin;
import org.semper.shop.MarketFolder;
import org.semper.shop.MarketPorts;
import org.semper.shop.Marketplace;
import org.semper.shop.storefront.desk.DeskLinks;
import org.semper.shop.storefront.desk.DeskSite;
import org.semper.supporting.crypto.HostName;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.store.SqliteStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A marketplace that stays: what it knows is in its folder, and it is found at the same addresses after each start.
@Command(
    name = "market",
    description = "Runs a marketplace until Ctrl-C: authority, bank, notary and two shops.",
    synopsisSubcommandLabel = "[COMMAND]")
final class MarketCommand implements Callable<Integer> {

  private static final String LOCAL = ".localhost";

  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private FolderOption folder = new FolderOption();

  @Option(
      names = "--ports",
      paramLabel = "FIRST",
      description =
          "First of five ports in a row; else those of the last start, at first 8440 to 8444.")
  private Optional<Integer> first = Optional.empty();

  MarketCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws CommandFailed, IOException, InterruptedException {
    MarketFolder own = folder.folder();
    MarketPorts ports = ports(own);
    MarketLog.begin(own);
    Marketplace market = Marketplace.start(own, ports);
    Runtime.getRuntime().addShutdownHook(new Thread(market::close, "end of the market"));
    new Welcome(out(), own, ports).print(market);
    new CountDownLatch(1).await();
    return 0;
  }

  @Command(
      name = "desk",
      description = "Makes a link to a shop's desk; it opens once, within twelve hours.")
  int desk(
      @Mixin FolderOption of,
      @Parameters(paramLabel = "SHOP", description = "Such as actimedia.") String shop)
      throws CommandFailed, IOException {
    MarketFolder own = of.used();
    if (!Marketplace.shops().contains(shop)) {
      throw new CommandFailed("the market's shops are: " + String.join(", ", Marketplace.shops()));
    }
    WebOrigin origin = Marketplace.origin(shop, own.ports().orElseThrow(MarketCommand::noPorts));
    try (SqliteStore store = SqliteStore.open(own.shopStore(shop), DeskLinks.MIGRATIONS)) {
      out().println(origin + DeskSite.opening(new DeskLinks(store, clock).issue()));
    }
    out().flush();
    return 0;
  }

  @Command(
      name = "certificate",
      description = {
        "Makes a key and a certificate for a web server of this market: tls.json for SEMPER's own"
            + " parties, tls.crt.pem and tls.key.pem for any other server.",
        "It ends with the market's web root, which its shoppers trust; files of that name are"
            + " replaced."
      })
  int certificate(
      @Mixin FolderOption of,
      @Parameters(paramLabel = "HOST", description = "A name below .localhost.") String host,
      @Parameters(paramLabel = "FOLDER", description = "Where to put them.") Path target)
      throws CommandFailed, IOException, KeyFileRejected {
    MarketFolder own = of.used();
    if (!HostName.isAcceptable(host) || !host.endsWith(LOCAL)) {
      throw new CommandFailed(
          "a web server of this market has a name such as music.localhost, in small letters");
    }
    TlsIdentity made = TlsAuthority.read(own.webRootKey()).issue(List.of(host), List.of());
    Path json = target.resolve("tls.json");
    Path certificate = target.resolve("tls.crt.pem");
    Path key = target.resolve("tls.key.pem");
    made.write(json);
    made.writePem(certificate, key);
    List.of(json, certificate, key).forEach(out()::println);
    out().flush();
    return 0;
  }

  private static CommandFailed noPorts() {
    return new CommandFailed("this market has no lasting address; start it with: ./semper market");
  }

  private MarketPorts ports(MarketFolder own) throws CommandFailed, IOException {
    if (first.isEmpty()) {
      return own.ports().orElse(MarketPorts.STANDARD);
    }
    if (!MarketPorts.isAcceptable(first.get())) {
      throw new CommandFailed("the first port is a number from 1024 to 65000");
    }
    return new MarketPorts(first.get());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
