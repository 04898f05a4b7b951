(() => {
  'use strict';
  // Starts the program, which takes over the static article. If it does not start, or stops later, this script restores the article and
  // shows a notice above it.
  const root = document.documentElement;
  let page = document.getElementById('page');
  // A copy that the browser itself saved may hold the notice of that time.
  let notice = document.getElementById('failure');
  notice?.remove();
  let ended = false;

  // Lays out the sections that were postponed (data-far), one part in each frame.
  const near = ([next, ...rest]) =>
    requestAnimationFrame(() => {
      if (!next || !root.dataset.far) return delete root.dataset.far;
      root.dataset.far = next;
      near(rest);
    });

  const fail = (words, ...reason) => {
    clearTimeout(limit);
    notice?.remove();
    notice = document.createElement('p');
    notice.id = 'failure';
    notice.className = root.dataset.app === 'ready' ? 'notice stopped' : 'notice';
    notice.setAttribute('role', 'status');
    page.before(notice);
    // A screen reader announces a status when its text changes, not when it is inserted with its text.
    const status = notice;
    setTimeout(() => (status.textContent = words));
    root.dataset.app = 'failed';
    console.warn(words, ...reason);
    near(['pictures', 'most']);
  };
  // Where a host's policy asks for Trusted Types, HTML needs a policy of ours, which the host may refuse.
  const trusted = (html) =>
    self.trustedTypes ? trustedTypes.createPolicy('snailwell', { createHTML: (text) => text }).createHTML(html) : html;
  // The program has stopped: undo whatever it has changed on the page.
  const end = (reason) => {
    if (ended) return;
    ended = true;
    try {
      if (page.asItCame) {
        const fresh = page.cloneNode(false);
        fresh.innerHTML = trusted(page.asItCame);
        page.replaceWith(fresh);
        page = fresh;
      }
    } catch {
      // The page keeps what it shows, which answers the link.
      root.dataset.shown = root.dataset.hash || '';
    }
    if (root.dataset.app === 'ready')
      fail('The interactive parts stopped working. You can still read the page. Reload it to try again.', reason);
    else fail('The interactive parts did not start. You can still read the page.', reason);
  };
  // Before the program is ready, any error stops it. Later only a panic, which the program reports itself, or another WebAssembly error
  // does; other errors come from elsewhere.
  const trouble = (event) => {
    const reason = event.reason || event.error;
    if (ended || !reason) return;
    if (root.dataset.app === 'ready' && !(reason instanceof WebAssembly.RuntimeError)) return;
    event.preventDefault();
    end(reason);
  };
  addEventListener('error', trouble);
  addEventListener('unhandledrejection', trouble);
  addEventListener('panic', () => end('panic'));

  const watch = new MutationObserver(() => {
    if (root.dataset.app !== 'ready') return;
    if (ended) return (root.dataset.app = 'failed');
    clearTimeout(limit);
    notice?.remove();
    near(['pictures', 'most']);
  });
  watch.observe(root, { attributeFilter: ['data-app'] });
  const limit = setTimeout(
    () => fail('The interactive parts did not start within ten seconds. You can still read the page. They may start later.'),
    10000,
  );

  const start = async () => {
    try {
      // Some characters stand for other bytes (see text.rs). Any other one has its byte in the low eight bits, which a byte array keeps.
      const { textContent: text, dataset } = document.getElementById('wasm');
      const bytes = dataset.bytes.split(' ');
      const stands = Uint8Array.from({ length: 512 }, (_, code) => code);
      [...dataset.letters].forEach((letter, nth) => (stands[letter.charCodeAt(0)] = bytes[nth]));
      const module = new Uint8Array(text.length);
      for (let i = 0; i < text.length; i++) module[i] = stands[text.charCodeAt(i)];
      const compiled = WebAssembly.compile(module);
      // The program changes the page in place. While it compiles, keep the original HTML.
      await new Promise((go) => setTimeout(go));
      page.asItCame = page.innerHTML;
      await wasm_bindgen({ module_or_path: await compiled });
    } catch (reason) {
      end(reason);
    }
  };
  // After two frames the static page is painted. A page in a background tab gets no frames, so a timer starts it.
  let started = false;
  const once = () => {
    if (!started) {
      started = true;
      start();
    }
  };
  requestAnimationFrame(() => requestAnimationFrame(once));
  setTimeout(once, 500);
})();
