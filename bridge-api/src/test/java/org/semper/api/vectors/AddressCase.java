package org.semper.api.vectors;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One case of `vectors/addresses`: agent, extension and schema judge it alike, and a browser serialises an accepted one as it
/// stands.
///
/// @param schema whether the schema sees what decides
record AddressCase(String name, String why, String text, boolean accepted, boolean schema) {

  private static final String SHOP = "https://shop.example";

  static List<AddressCase> all() {
    List<AddressCase> cases = new ArrayList<>();
    accepted(cases);
    segments(cases);
    characters(cases);
    hosts(cases);
    cases.add(
        new AddressCase("too-long", "500 characters", SHOP + "/" + "a".repeat(480), false, true));
    cases.add(new AddressCase("port-65536", "ports end", SHOP + ":65536/", false, false));
    return cases;
  }

  ObjectNode toJson() {
    String verdict = accepted ? StatementCase.ACCEPT : StatementCase.REFUSE;
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", name).put("why", why).put("text", text);
    json.put("agent", verdict).put("courier", verdict);
    return json.put("schema", schema ? verdict : "none");
  }

  private static void accepted(List<AddressCase> cases) {
    String why = "a browser leaves it as it is";
    ok(cases, "root", why, SHOP + "/");
    ok(cases, "path-and-query", why, SHOP + ":8443/semper/orders?x=1&y=/?");
    ok(cases, "percent-encoded", why, SHOP + "/%C3%A9?q=%27");
    ok(cases, "percent-in-either-case", why, SHOP + "/%c3%A9");
    ok(cases, "empty-segments", why, SHOP + "//a//");
    ok(cases, "empty-query", why, SHOP + "/?");
    ok(cases, "apostrophe-in-the-path", why, SHOP + "/l'ordre");
    ok(cases, "every-mark-in-the-path", why, SHOP + "/-._~!$&'()*+,;=:@");
    ok(cases, "every-mark-in-the-query", why, SHOP + "/?-._~!$&()*+,;=:@/?");
    ok(cases, "dots-in-a-name", why, SHOP + "/.well-known/a.b/..c/d../...");
    ok(cases, "encoded-dot-in-a-name", why, SHOP + "/%2e%2e%2e/a%2E");
    ok(cases, "dots-in-the-query", why, SHOP + "/?/../.");
    ok(cases, "loopback-address", why, "https://127.0.0.1:8443/a");
    ok(cases, "longest", "500 characters", SHOP + "/" + "a".repeat(479));
  }

  private static void segments(List<AddressCase> cases) {
    String why = "a browser resolves the segment";
    bad(cases, "two-dots", why, SHOP + "/a/../b");
    bad(cases, "two-dots-at-the-end", why, SHOP + "/a/..");
    bad(cases, "two-dots-before-a-query", why, SHOP + "/a/..?x");
    bad(cases, "two-dots-at-the-top", why, SHOP + "/../a");
    bad(cases, "one-dot", why, SHOP + "/a/./b");
    bad(cases, "one-dot-at-the-end", why, SHOP + "/.");
    bad(cases, "encoded-dot", why, SHOP + "/a/%2e/b");
    bad(cases, "two-encoded-dots", why, SHOP + "/a/%2E%2e/b");
    bad(cases, "dot-and-encoded-dot", why, SHOP + "/a/.%2e");
    bad(cases, "encoded-dot-and-dot", why, SHOP + "/a/%2E.?x");
  }

  private static void characters(List<AddressCase> cases) {
    String why = "a browser encodes, drops or keeps it in its own way";
    bad(cases, "apostrophe-in-the-query", why, SHOP + "/?q='");
    bad(cases, "quotation-mark", why, SHOP + "/\"");
    bad(cases, "angle-brackets", why, SHOP + "/<b>");
    bad(cases, "braces", why, SHOP + "/{a}");
    bad(cases, "bar", why, SHOP + "/a|b");
    bad(cases, "circumflex", why, SHOP + "/a^b");
    bad(cases, "grave-accent", why, SHOP + "/a`b");
    bad(cases, "square-brackets", why, SHOP + "/?a[]=1");
    bad(cases, "backslash", why, SHOP + "/a\\b");
    bad(cases, "blank", why, SHOP + "/a b");
    bad(cases, "blank-after-it", why, SHOP + "/a ");
    bad(cases, "tabulator", why, SHOP + "/a\tb");
    bad(cases, "line-feed-after-it", why, SHOP + "/a\n");
    bad(cases, "letter-beyond-ascii", why, SHOP + "/\u00E9");
    bad(cases, "half-an-escape", why, SHOP + "/%2");
    bad(cases, "fragment", "no fragments", SHOP + "/#x");
    bad(cases, "empty-fragment", "no fragments", SHOP + "/a#");
  }

  private static void hosts(List<AddressCase> cases) {
    bad(cases, "no-path", "a browser adds the slash", SHOP);
    bad(cases, "query-without-path", "a browser adds the slash", SHOP + "?x");
    bad(cases, "default-port", "a browser leaves it out", SHOP + ":443/");
    bad(cases, "port-with-zero", "a browser leaves it out", SHOP + ":08443/");
    bad(cases, "host-in-upper-case", "a browser lowers it", "https://SHOP.example/");
    bad(cases, "host-beyond-ascii", "a browser encodes it", "https://b\u00FCcher.example/");
    bad(cases, "host-with-trailing-dot", "another name for the host", "https://shop.example./");
    bad(cases, "host-with-underscore", "no name of a host", "https://my_shop.example/");
    bad(cases, "user", "user information hides the host", "https://shop.example@evil.example/");
    bad(cases, "empty-user", "user information hides the host", "https://@shop.example/");
    bad(cases, "ipv6", "names only, and 127.0.0.1", "https://[::1]/");
    bad(cases, "ipv4", "names only, and 127.0.0.1", "https://192.0.2.1/");
    bad(cases, "short-ipv4", "a browser completes it", "https://127.1/");
    bad(cases, "http", "https only", "http://shop.example/");
    bad(cases, "script", "https only", "javascript:alert(1)//");
    bad(cases, "three-slashes", "a browser drops one", "https:///shop.example/");
  }

  private static void ok(List<AddressCase> cases, String name, String why, String text) {
    cases.add(new AddressCase(name, why, text, true, true));
  }

  private static void bad(List<AddressCase> cases, String name, String why, String text) {
    cases.add(new AddressCase(name, why, text, false, true));
  }
}
