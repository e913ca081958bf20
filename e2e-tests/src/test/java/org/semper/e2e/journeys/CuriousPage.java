package org.semper.e2e.journeys;

import java.io.IOException;
import org.semper.e2e.wire.ServedPage;

/// A tagged page that looks for traces of the extension and of the agent with all that a page may use, and writes what it saw
/// into itself once its button is clicked. What it writes depends on nothing but what it sees: no times, no order of arrival.
final class CuriousPage implements AutoCloseable {

  private static final String HTML =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Curious</title></head><body>
      <p data-semper="item">BACH Preludes</p><p data-semper="total">870.00 FRF</p>
      <button id="buy" data-semper-offer="/offer" data-semper-action="order">Buy</button>
      <button id="look" data-testid="look">Look</button>
      <script>
      const PATIENCE = 4000;
      const changes = [];
      new MutationObserver((records) => changes.push(...records.map(({type, target}) => type + ' ' + target.nodeName)))
          .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
      const events = [];
      for (const type of ['error', 'message', 'unhandledrejection', 'securitypolicyviolation', 'semper'])
        addEventListener(type, ({type: heard}) => events.push(heard), true);
      const before = Object.getOwnPropertyNames(window).sort().join();
      const sought = new URLSearchParams(location.search);
      const agent = sought.get('agent');
      const unnumbered = (address) => address.replace(':' + agent, ':AGENT');
      const settled = (begin) => new Promise((done) => {
        setTimeout(() => done('silence'), PATIENCE);
        begin(done);
      });
      const fetched = (address, options) =>
        settled((done) => fetch(address, options).then(({type, status}) => done(type + status), ({name}) => done(name)));
      const shown = (address) => settled((done) => {
        const img = new Image();
        img.onload = () => done('loaded');
        img.onerror = () => done('error');
        img.src = address;
      });
      const asked = async (address) =>
        [unnumbered(address), await fetched(address), await fetched(address, {mode: 'no-cors'}), await shown(address)].join(' ');
      const connected = () => settled((done) => {
        const socket = new WebSocket('wss://127.0.0.1:' + agent + '/v1/events');
        socket.onopen = () => done('open');
        socket.onclose = ({code, reason, wasClean}) => done([code, reason, wasClean].join(' '));
      });
      const addresses = [
        ...['manifest.json', 'popup.html', 'icons/page-16.png', 'content/content.js'].map((file) => sought.get('extension') + '/' + file),
        ...['https', 'http'].map((scheme) => scheme + '://127.0.0.1:' + agent + '/v1/hello'),
      ];
      document.getElementById('look').onclick = async () => {
        const seen = {
          document: document.documentElement.outerHTML,
          changes: changes.slice(),
          globals: Object.getOwnPropertyNames(window).sort().join() === before,
          chrome: typeof chrome === 'undefined' ? 'none' : Object.keys(chrome).sort().join(),
          runtime: typeof chrome === 'undefined' ? 'none' : typeof chrome.runtime,
          entries: performance.getEntries().filter(({entryType}) => ['resource', 'mark', 'measure'].includes(entryType))
              .map(({name}) => unnumbered(name)).filter((name) => !name.endsWith('/favicon.ico')),
          styles: document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0),
          storage: [localStorage.length, sessionStorage.length, document.cookie],
          events: events.slice(),
          asked: await Promise.all(addresses.map(asked)),
          connected: await connected(),
        };
        const pre = document.createElement('pre');
        pre.dataset.testid = 'seen';
        pre.textContent = JSON.stringify(seen, null, 1);
        document.body.append(pre);
      };
      </script></body></html>
      """;

  private final ServedPage page;

  private CuriousPage(ServedPage page) {
    this.page = page;
  }

  static CuriousPage serve() throws IOException {
    return new CuriousPage(ServedPage.serve(HTML));
  }

  int port() {
    return page.port();
  }

  /// @param extension origin where its files would be
  /// @param agent port where one would listen
  String lookingFor(String extension, int agent) {
    return page.address() + "?extension=%s&agent=%d".formatted(extension, agent);
  }

  @Override
  public void close() {
    page.close();
  }
}
