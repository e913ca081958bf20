package org.semper.app.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.semper.app.agent.UnlockedAgent.Opened;
import org.semper.bridge.BridgeCommands;
import org.semper.bridge.BridgeFiles;
import org.semper.bridge.BridgeServer;
import org.semper.bridge.BridgeSettings;
import org.semper.bridge.NoFreePort;
import org.semper.bridge.PurchaseDeals;
import org.semper.bridge.instance.ControlCommands;
import org.semper.bridge.pairing.Pairing;
import org.semper.bridge.pairing.WindowCodeQuestion;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Processes;
import org.semper.bridge.trust.CertificateRenewal;
import org.semper.commerce.buyer.BuyerServices;
import org.semper.commerce.buyer.HttpsSellerLine;
import org.semper.commerce.buyer.Patience;
import org.semper.commerce.buyer.Purchases;
import org.semper.commerce.buyer.ShopRules;
import org.semper.supporting.access.AccessControl;
import org.semper.supporting.access.AccessListener;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.access.Safeguards;
import org.semper.supporting.access.Timer;
import org.semper.supporting.archive.stamping.StampingRounds;
import org.semper.supporting.crypto.TrustListRejected;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.StoreUnavailable;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.TrustedDisplay;
import org.semper.supporting.trust.KeptTrust;
import org.semper.tinguin.OwnerActs;
import org.semper.tinguin.deals.OwnersDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running agent of an owner who went through the first start: the listener for browsers, the purchases, the lock.
public final class Agent implements AutoCloseable {

  /// Told to extensions.
  public static final String VERSION = "0.1.0";

  /// The command of a second start, which a desktop or a browser makes too: shows the owner's window, and is no act of the
  /// owner's.
  public static final String COME_FORWARD = "come-forward";

  private static final Logger LOG = LoggerFactory.getLogger(Agent.class);
  private static final Duration NEWS = Duration.ofMinutes(1);

  /// Between looks at how long the listener's certificate still holds.
  private static final Duration RENEWAL = Duration.ofHours(12);

  private final Surroundings surroundings;
  private final SqliteStore store;
  private final ScheduledExecutorService timers;
  private final AccessControl access;
  private final OwnerAccess owner;
  private final Purchases purchases;
  private final StampingRounds stamping;
  private final ControlCommands commands;
  private final OwnerWindow window;
  private final BridgeFiles files;
  private final BridgeServer bridge;
  private final CertificateKeeper keeper;

  /// @param timers run what is done by itself; ended with the agent
  Agent(DataFolders folders, Clock clock, ScheduledExecutorService timers)
      throws IOException,
          TrustListRejected,
          FileDamaged,
          KeyFileDamaged,
          NoFreePort,
          DisplayUnavailable,
          InterruptedException {
    Meanwhile<SqliteStore> opening = Meanwhile.begin(() -> opened(folders));
    Face face =
        new Face(
            IndicatorFile.in(folders).read(),
            AppearanceFile.in(folders).read(),
            new OwnerActs(this::ownerActed),
            clock);
    KeptTrust trust = OwnersTrust.read(folders);
    CertificateRenewal renewal =
        new CertificateRenewal(bridgeFolder(folders), Account.ofProcess(), new Processes(), clock);
    renewal.current();
    files = BridgeFiles.open(bridgeFolder(folders), clock);
    surroundings = Surroundings.of(folders, trust, clock);
    store = opening.result();
    this.timers = timers;
    access =
        new AccessControl(
            folders.vaultFile(), Safeguards.STRICT.lockAfter(), Timer.on(timers), clock);
    owner = new OwnerAccess(access, new UnlockedAgent(surroundings, store));
    ShopRules rules = new ShopRules(store, clock);
    purchases = purchases(face.display(), rules, clock);
    stamping = new StampingRounds();
    Pairing pairing =
        new Pairing(files.key(), new WindowCodeQuestion(face.display(), files.clients()), clock);
    bridge =
        BridgeServer.start(
            BridgeSettings.standard(VERSION, files.ports(), Extension.ORIGINS, clock),
            files,
            pairing,
            new PurchaseDeals(purchases, owner::isLocked));
    keeper = new CertificateKeeper(renewal, bridge, files.certificate());
    DealRecords deals = new DealRecords(store, owner, clock);
    face.furnish(
        new OwnersDesk(
            new OwnerDeals(deals, purchases, surroundings.verifier(), clock, access::lock),
            new OwnerBrowsers(files.clients(), pairing),
            new OwnerShopRules(rules),
            new OwnerTrust(trust),
            new OwnerChoices(AppearanceFile.in(folders), face, owner)));
    window = new OwnerWindow(face, owner);
    purchases.onChange(window::refresh);
    purchases.onChange(stamping::wake);
    commands =
        new DealCommands(deals, access::lock, window::show)
            .all()
            .with(new PurseCommands(owner).all())
            .with(new TrustCommands(trust).all())
            .with(new ArchiveCommands(folders, store, owner).all())
            .announcedTo(this::ownerActed)
            .with(new ControlCommands(Map.of(COME_FORWARD, _ -> comeForward())))
            .with(new BridgeCommands(bridge, files.clients(), pairing, face.display()).all());
    access.listen(resuming());
    var _ =
        timers.scheduleWithFixedDelay(
            this::askForNews, NEWS.toSeconds(), NEWS.toSeconds(), TimeUnit.SECONDS);
    var _ =
        timers.scheduleWithFixedDelay(
            this::keepCertificate, RENEWAL.toHours(), RENEWAL.toHours(), TimeUnit.HOURS);
  }

  /// Starts what needs no passphrase; the rest waits for the owner.
  ///
  /// @throws IOException naming a file that is damaged or cannot be read; it is left as it is
  public static Agent start(DataFolders folders, Clock clock)
      throws IOException,
          TrustListRejected,
          FileDamaged,
          KeyFileDamaged,
          NoFreePort,
          DisplayUnavailable,
          InterruptedException {
    return new Agent(
        folders,
        clock,
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory()));
  }

  /// Port the listener has.
  public int port() {
    return bridge.port();
  }

  /// Opens the owner's own window, after unlocking if need be.
  public void showOwnersWindow() {
    window.show();
  }

  /// What the command line may ask of it.
  public ControlCommands commands() {
    return commands;
  }

  @Override
  public void close() throws IOException {
    bridge.close();
    purchases.close();
    stamping.close();
    access.close();
    timers.shutdownNow();
    files.close();
    store.close();
    surroundings.close();
  }

  private static SqliteStore opened(DataFolders folders) {
    SqliteStore store = AgentStore.open(folders.storeFile());
    BridgeServer.prepare();
    return store;
  }

  private Purchases purchases(TrustedDisplay display, ShopRules rules, Clock clock) {
    return new Purchases(
        new BuyerServices(
            store,
            surroundings.verifier(),
            surroundings.stamps(),
            display,
            new HttpsSellerLine(surroundings.channel()),
            owner,
            Patience.ASLEEP,
            Thread.ofVirtual().factory(),
            clock),
        rules);
  }

  /// The owner's lock.
  OwnerAccess owner() {
    return owner;
  }

  private List<String> comeForward() {
    window.show();
    return List.of();
  }

  private void ownerActed() {
    owner.acted();
  }

  private void askForNews() {
    try {
      purchases.askForNews();
    } catch (StoreUnavailable e) {
      LOG.error("sellers' answers wait", e);
    }
  }

  /// Aside, because browsers' databases may keep it waiting.
  private void keepCertificate() {
    Thread.ofPlatform().daemon().name("certificate").start(keeper::look);
  }

  private static Path bridgeFolder(DataFolders folders) {
    return folders.data().resolve("bridge");
  }

  private AccessListener resuming() {
    return new AccessListener() {
      @Override
      public void unlocked(Vault vault) {
        purchases.resume();
        owner.opened().flatMap(Opened::stamper).ifPresent(stamping::begin);
      }

      @Override
      public void locking() {
        purchases.suspend();
        stamping.end();
        window.hide();
      }
    };
  }
}
