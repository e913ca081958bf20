package org.semper.bridge.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.semper.bridge.install.HostPlace.Family;
import org.semper.bridge.nativehost.NativeHost;
import org.semper.bridge.platform.Account;

/// Where an owner's browsers look for native messaging hosts.
///
/// Confined browsers: a Firefox Snap takes the plain Firefox's manifests through the desktop portal where the distribution
/// has that; a Chromium Snap and all Flatpaks can start nothing outside their confinement and get no manifest. They find the
/// agent by its ports.
final class HostPlaces {

  private static final String FILE = NativeHost.NAME + ".json";

  /// One of Chromium's family on Linux.
  ///
  /// @param folder of its settings below `~/.config`
  /// @param programs by which one knows it before it ever ran
  private record Linux(String browser, String folder, List<String> programs) {}

  private static final List<Linux> ON_LINUX =
      List.of(
          new Linux("Chromium", "chromium", List.of("chromium", "chromium-browser")),
          new Linux("Chrome", "google-chrome", List.of("google-chrome", "google-chrome-stable")),
          new Linux("Edge", "microsoft-edge", List.of("microsoft-edge", "microsoft-edge-stable")),
          new Linux("Brave", "BraveSoftware/Brave-Browser", List.of("brave-browser", "brave")),
          new Linux("Vivaldi", "vivaldi", List.of("vivaldi", "vivaldi-stable")));

  private final Account account;
  private final Path ownFolder;

  /// @param ownFolder of the agent, for manifests that a registry names
  HostPlaces(Account account, Path ownFolder) {
    this.account = account;
    this.ownFolder = ownFolder;
  }

  List<HostPlace> all() {
    return switch (account.platform()) {
      case LINUX -> linux();
      case MAC -> mac();
      case WINDOWS -> windows();
    };
  }

  private List<HostPlace> linux() {
    List<HostPlace> places = new ArrayList<>();
    for (Linux each : ON_LINUX) {
      Path folder = account.configHome().resolve(each.folder);
      places.add(
          chromium(
              each.browser,
              folder.resolve("NativeMessagingHosts"),
              Files.isDirectory(folder) || hasAny(each.programs.stream())));
    }
    Path mozilla = account.home().resolve(".mozilla");
    Path snap = account.home().resolve("snap/firefox");
    boolean plain =
        Stream.of(mozilla.resolve("firefox"), snap).anyMatch(Files::isDirectory)
            || hasAny(Stream.of("firefox", "firefox-esr"));
    places.add(firefox("Firefox", mozilla.resolve("native-messaging-hosts"), plain));
    Path newer = account.configHome().resolve("mozilla");
    if (Files.isDirectory(newer.resolve("firefox"))) {
      places.add(firefox("Firefox in " + newer, newer.resolve("native-messaging-hosts"), true));
    }
    return places;
  }

  private List<HostPlace> mac() {
    Path support = account.home().resolve("Library/Application Support");
    List<HostPlace> places = new ArrayList<>();
    for (String folder :
        List.of(
            "Chromium",
            "Google/Chrome",
            "Microsoft Edge",
            "BraveSoftware/Brave-Browser",
            "Vivaldi")) {
      Path settings = support.resolve(folder);
      places.add(
          chromium(
              settings.getFileName().toString(),
              settings.resolve("NativeMessagingHosts"),
              Files.isDirectory(settings)));
    }
    places.add(
        firefox(
            "Firefox",
            support.resolve("Mozilla/NativeMessagingHosts"),
            Files.isDirectory(support.resolve("Firefox"))));
    return places;
  }

  /// Brave and Vivaldi go by Chrome's key. A key for a browser that is not there harms nobody, and keys are cheap.
  private List<HostPlace> windows() {
    return List.of(
        windows("Chromium", Family.CHROMIUM, "Chromium"),
        windows("Chrome, Brave, Vivaldi", Family.CHROMIUM, "Google\\Chrome"),
        windows("Edge", Family.CHROMIUM, "Microsoft\\Edge"),
        windows("Firefox", Family.FIREFOX, "Mozilla"));
  }

  private HostPlace windows(String browser, Family family, String vendor) {
    String prefix = family == Family.FIREFOX ? "firefox-" : "chromium-";
    return new HostPlace(
        browser,
        family,
        ownFolder.resolve(prefix + FILE),
        Optional.of("HKCU\\Software\\" + vendor + "\\NativeMessagingHosts\\" + NativeHost.NAME),
        true);
  }

  private static HostPlace chromium(String browser, Path folder, boolean present) {
    return new HostPlace(browser, Family.CHROMIUM, folder.resolve(FILE), Optional.empty(), present);
  }

  private static HostPlace firefox(String browser, Path folder, boolean present) {
    return new HostPlace(browser, Family.FIREFOX, folder.resolve(FILE), Optional.empty(), present);
  }

  private boolean hasAny(Stream<String> programs) {
    return programs.anyMatch(name -> account.program(name).isPresent());
  }
}
