package org.semper.bridge.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.semper.api.json.StrictJson;
import org.semper.bridge.install.HostPlace.Family;
import org.semper.bridge.install.HostReport.Status;
import org.semper.bridge.nativehost.NativeHost;
import org.semper.bridge.nativehost.OurExtension;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.SystemTools;
import org.semper.bridge.platform.ToolFailed;
import org.semper.supporting.crypto.OwnerOnlyFile;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The manifests by which browsers find the native messaging host, for this owner alone.
public final class HostManifests {

  private final List<HostPlace> places;
  private final Launchers launchers;
  private final Path registry;
  private final SystemTools tools;

  /// @param launchers what manifests point at
  /// @param ownFolder of the agent
  public HostManifests(Account account, Launchers launchers, Path ownFolder, SystemTools tools) {
    this.places = new HostPlaces(account, ownFolder).all();
    this.launchers = launchers;
    this.registry = account.systemProgram("reg.exe");
    this.tools = tools;
  }

  /// Writes one for each browser that this owner has.
  public List<HostReport> install() {
    return each(this::write);
  }

  /// Says how each browser stands; changes nothing.
  public List<HostReport> status() {
    return each(place -> {});
  }

  /// Takes all of them away, those of browsers that are gone included.
  public List<HostReport> remove() {
    return places.stream()
        .map(place -> report(place, this::delete))
        .filter(report -> report.status() != Status.ABSENT)
        .toList();
  }

  @FunctionalInterface
  private interface Step {
    void take(HostPlace place) throws IOException, ToolFailed;
  }

  private List<HostReport> each(Step step) {
    return places.stream().filter(HostPlace::present).map(place -> report(place, step)).toList();
  }

  private HostReport report(HostPlace place, Step step) {
    try {
      step.take(place);
      return standing(place);
    } catch (IOException | ToolFailed e) {
      return report(place, Status.FAILED, String.valueOf(e.getMessage()));
    }
  }

  private HostReport standing(HostPlace place) throws IOException {
    if (!Files.exists(place.manifest()) || !isRegistered(place)) {
      return report(place, Status.ABSENT, "");
    }
    if (!Arrays.equals(Files.readAllBytes(place.manifest()), manifest(place.family()))) {
      return report(place, Status.STALE, "It is of another installation or was changed.");
    }
    return launchers.exist()
        ? report(place, Status.INSTALLED, "")
        : report(place, Status.STALE, "What it points at is gone: " + launchers.nativeHost());
  }

  private static HostReport report(HostPlace place, Status status, String detail) {
    return new HostReport(place.browser(), place.manifest(), status, detail);
  }

  private void write(HostPlace place) throws IOException, ToolFailed {
    OwnerOnlyFile.write(place.manifest(), manifest(place.family()));
    if (place.registryKey().isPresent()) {
      register(
          "add",
          place.registryKey().get(),
          "/ve",
          "/t",
          "REG_SZ",
          "/d",
          place.manifest().toString(),
          "/f");
    }
  }

  private void delete(HostPlace place) throws IOException, ToolFailed {
    if (place.registryKey().isPresent() && isRegistered(place)) {
      register("delete", place.registryKey().get(), "/f");
    }
    if (Files.deleteIfExists(place.manifest())) {
      EmptyFolders.removeAbove(place.manifest(), 2);
    }
  }

  private boolean isRegistered(HostPlace place) {
    if (place.registryKey().isEmpty()) {
      return true;
    }
    try {
      register("query", place.registryKey().get(), "/ve");
      return true;
    } catch (ToolFailed e) {
      return false;
    }
  }

  private void register(String act, String key, String... rest) throws ToolFailed {
    List<String> command = new ArrayList<>(List.of(registry.toString(), act, key));
    command.addAll(List.of(rest));
    tools.run(command);
  }

  private byte[] manifest(Family family) {
    ObjectNode manifest =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", NativeHost.NAME)
            .put("description", "Tells the SEMPER extension where its agent listens")
            .put("path", launchers.nativeHost().toString())
            .put("type", "stdio");
    switch (family) {
      case CHROMIUM -> manifest.putArray("allowed_origins").add(OurExtension.CHROMIUM_CALLER);
      case FIREFOX -> manifest.putArray("allowed_extensions").add(OurExtension.FIREFOX_ID);
    }
    return StrictJson.bytes(manifest);
  }
}
