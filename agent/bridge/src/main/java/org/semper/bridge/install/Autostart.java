package org.semper.bridge.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.SystemTools;
import org.semper.bridge.platform.ToolFailed;
import org.semper.supporting.crypto.OwnerOnlyFile;

/// Whether the agent starts when its owner logs in.
public sealed interface Autostart {

  /// @param agent launcher of the agent
  static Autostart of(Account account, Path agent, SystemTools tools) {
    return switch (account.platform()) {
      case LINUX ->
          new LoginFile(
              account.configHome().resolve("autostart/org.semper.agent.desktop"),
              desktopEntry(agent));
      case MAC ->
          new LoginFile(
              account.home().resolve("Library/LaunchAgents/org.semper.agent.plist"),
              launchAgent(agent));
      case WINDOWS -> new RunKey(account.systemProgram("reg.exe"), agent, tools);
    };
  }

  boolean isOn();

  /// From the next login on.
  void turnOn() throws IOException, ToolFailed;

  void turnOff() throws IOException, ToolFailed;

  /// For the owner, where this is kept.
  String place();

  /// A file in a folder that the desktop reads at login: the XDG autostart folder on Linux, `LaunchAgents` on macOS.
  record LoginFile(Path file, String content) implements Autostart {

    @Override
    public boolean isOn() {
      return Files.exists(file);
    }

    @Override
    public void turnOn() throws IOException {
      OwnerOnlyFile.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void turnOff() throws IOException {
      if (Files.deleteIfExists(file)) {
        EmptyFolders.removeAbove(file, 1);
      }
    }

    @Override
    public String place() {
      return file.toString();
    }
  }

  /// The owner's Run key in the registry of Windows.
  record RunKey(Path registry, Path agent, SystemTools tools) implements Autostart {

    private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final List<String> VALUE = List.of(KEY, "/v", "SEMPER");

    @Override
    public boolean isOn() {
      try {
        run("query", List.of());
        return true;
      } catch (ToolFailed e) {
        return false;
      }
    }

    @Override
    public void turnOn() throws ToolFailed {
      run("add", List.of("/t", "REG_SZ", "/d", "\"" + agent + "\" run", "/f"));
    }

    @Override
    public void turnOff() throws ToolFailed {
      if (isOn()) {
        run("delete", List.of("/f"));
      }
    }

    @Override
    public String place() {
      return KEY;
    }

    private void run(String act, List<String> rest) throws ToolFailed {
      List<String> command = new ArrayList<>(List.of(registry.toString(), act));
      command.addAll(VALUE);
      command.addAll(rest);
      tools.run(command);
    }
  }

  /// Desktop Entry Specification 1.5: within quotes, backslash, quote, backtick and dollar are escaped; as a string value
  /// every backslash once more; and a percent sign is doubled.
  private static String desktopEntry(Path agent) {
    String quoted = agent.toString().replaceAll("([\\\\\"`$])", "\\\\$1");
    String value = quoted.replace("\\", "\\\\").replace("%", "%%");
    return """
    [Desktop Entry]
    Type=Application
    Name=SEMPER
    Comment=The agent that shows deals in a window no web page can touch
    Exec="%s" run
    Terminal=false
    NoDisplay=true
    """
        .formatted(value);
  }

  private static String launchAgent(Path agent) {
    String path = agent.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0">
    <dict>
      <key>Label</key><string>org.semper.agent</string>
      <key>ProgramArguments</key>
      <array><string>%s</string><string>run</string></array>
      <key>RunAtLoad</key><true/>
    </dict>
    </plist>
    """
        .formatted(path);
  }
}
