package org.semper.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.semper.bridge.install.HostReport;
import org.semper.bridge.trust.TrustReport;

/// Prints how browsers stand, one line each.
///
/// @param out flushed by whoever ends
record Report(PrintWriter out) {

  /// @return whether nothing failed
  boolean trust(List<TrustReport> reports) {
    out.println("Trust in the agent's certificate");
    for (TrustReport each : reports) {
      line(each.browser(), each.status(), each.place(), each.detail());
    }
    return reports.stream().noneMatch(each -> each.status() == TrustReport.Status.FAILED);
  }

  /// @return whether nothing failed
  boolean hosts(List<HostReport> reports) {
    out.println("Native messaging host");
    for (HostReport each : reports) {
      line(each.browser(), each.status(), each.manifest().toString(), each.detail());
    }
    return reports.stream().noneMatch(each -> each.status() == HostReport.Status.FAILED);
  }

  private void line(String browser, Enum<?> status, String place, String detail) {
    out.printf("  %-24s %-11s %s%n", browser, status.name().toLowerCase(Locale.ROOT), place);
    if (!detail.isEmpty()) {
      detail.lines().forEach(each -> out.printf("  %24s %s%n", "", each));
    }
  }
}
