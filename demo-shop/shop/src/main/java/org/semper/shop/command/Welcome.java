package org.semper.shop.command;

import java.io.PrintWriter;
import org.semper.shop.MarketFolder;
import org.semper.shop.MarketPorts;
import org.semper.shop.Marketplace;
import org.semper.supporting.crypto.SignedTrustList;

/// What the operator reads when the market is open: addresses, the trust list with the fingerprint to compare, and the next steps.
///
/// @param out flushed at the end
record Welcome(PrintWriter out, MarketFolder folder, MarketPorts ports) {

  void print(Marketplace market) {
    SignedTrustList list = market.signedTrustList();
    out.printf(
        "A market for trying things out: play money, and an authority that checks nobody.%n%n");
    Marketplace.shops().forEach(shop -> line("shop", Marketplace.origin(shop, ports).text()));
    line("keeps all in", folder.path().toString());
    line("trust list", "number %s, %s".formatted(list.number(), folder.trustList()));
    line("", market.trustListAddress().toString());
    line("  for merchants", folder.plainTrustList().toString());
    line("operator's fingerprint", list.signer().text());
    line("web root", folder.webRoot().toString());
    out.printf(
        "%nA shopper begins with:  ./semper agent trust-list add '%s'%n", folder.trustList());
    out.printf("A merchant's desk:      ./semper market desk actimedia%n");
    out.printf("The market is open until Ctrl-C; what it keeps stays.%n");
    out.flush();
  }

  private void line(String what, String where) {
    out.printf("  %-24s%s%n", what, where);
  }
}
