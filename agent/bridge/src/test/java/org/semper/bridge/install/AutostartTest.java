package org.semper.bridge.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;
import org.semper.bridge.platform.ToolFailed;

final class AutostartTest {

  private static final Path AGENT = Path.of("/home/ada/100% \"$SEMPER\"/semper-agent");

  @TempDir Path home;
  private final List<List<String>> commands = new ArrayList<>();

  @Test
  void is_a_desktop_entry_on_linux() throws Exception {
    Autostart autostart = on(Platform.LINUX, Map.of());
    Path file = home.resolve(".config/autostart/org.semper.agent.desktop");
    assertThat(autostart.isOn()).isFalse();
    autostart.turnOn();
    autostart.turnOn();

    assertThat(autostart.isOn()).isTrue();
    assertThat(Files.readAllLines(file))
        .startsWith("[Desktop Entry]", "Type=Application", "Name=SEMPER")
        .contains(
            "Exec=\"/home/ada/100%% \\\\\"\\\\$SEMPER\\\\\"/semper-agent\" run", "Terminal=false");
    autostart.turnOff();
    autostart.turnOff();
    assertThat(autostart.isOn()).isFalse();
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void other_programs_entries_stay() throws Exception {
    Path other = home.resolve("other/autostart/other.desktop");
    Files.createDirectories(other.getParent());
    Files.writeString(other, "");
    Autostart autostart =
        on(Platform.LINUX, Map.of("XDG_CONFIG_HOME", home.resolve("other").toString()));
    autostart.turnOn();
    autostart.turnOff();

    assertThat(other.getParent()).isDirectoryContaining(other::equals);
    assertThat(other.resolveSibling("org.semper.agent.desktop")).doesNotExist();
  }

  @Test
  void is_a_launch_agent_on_macos() throws Exception {
    Autostart autostart = on(Platform.MAC, Map.of());
    autostart.turnOn();

    assertThat(home.resolve("Library/LaunchAgents/org.semper.agent.plist"))
        .content()
        .contains("<key>Label</key><string>org.semper.agent</string>")
        .contains("<array><string>" + AGENT + "</string><string>run</string></array>")
        .contains("<key>RunAtLoad</key><true/>");
    autostart.turnOff();
    assertThat(autostart.isOn()).isFalse();
  }

  @Test
  void is_a_value_of_the_run_key_on_windows() throws Exception {
    Autostart autostart = on(Platform.WINDOWS, Map.of("SystemRoot", "/windows"));
    autostart.turnOn();
    autostart.turnOff();

    String reg = "/windows/System32/reg.exe";
    String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    assertThat(commands)
        .containsExactly(
            List.of(
                reg,
                "add",
                key,
                "/v",
                "SEMPER",
                "/t",
                "REG_SZ",
                "/d",
                "\"" + AGENT + "\" run",
                "/f"),
            List.of(reg, "query", key, "/v", "SEMPER"),
            List.of(reg, "delete", key, "/v", "SEMPER", "/f"));
  }

  private Autostart on(Platform platform, Map<String, String> environment) {
    return Autostart.of(new Account(platform, environment, home), AGENT, this::note);
  }

  private String note(List<String> command) throws ToolFailed {
    commands.add(command);
    return "";
  }
}
