(() => {
  'use strict';
  // Starts the program over the article. If it does not start, or stops later, the article is put back and a notice above it says so.
  const root = document.documentElement;
  let page = document.getElementById('page');
  let notice;
  let ended = false;

  // What waited to be laid out is laid out, a part of it in each frame.
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
    // A screen reader reads a status when its words change, not when it comes with them.
    const status = notice;
    setTimeout(() => (status.textContent = words));
    root.dataset.app = 'failed';
    console.warn(words, ...reason);
    near(['pictures', 'most']);
  };
  // The program is at its end: whatever it has made of the page is undone.
  const end = (reason) => {
    if (ended) return;
    ended = true;
    if (page.asItCame) {
      const fresh = page.cloneNode(false);
      fresh.innerHTML = page.asItCame;
      page.replaceWith(fresh);
      page = fresh;
    }
    if (root.dataset.app === 'ready')
      fail('The interactive parts stopped working, so this is the page without them. Reload to try again.', reason);
    else fail('The interactive parts did not start, so this is the page without them.', reason);
  };
  // Until the program is ready it ends with any error. Later it ends with a panic, of which it tells itself, or with another error of
  // WebAssembly; others are not its own.
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
    () => fail('The interactive parts did not start within ten seconds, so this is the page without them. They may still come.'),
    10000,
  );

  const start = async () => {
    try {
      // A few letters stand for other bytes; each of the rest carries one in its low eight bits, which a byte array keeps.
      const { textContent: text, dataset } = document.getElementById('wasm');
      const bytes = dataset.bytes.split(' ');
      const stands = Uint8Array.from({ length: 512 }, (_, code) => code);
      [...dataset.letters].forEach((letter, nth) => (stands[letter.charCodeAt(0)] = bytes[nth]));
      const module = new Uint8Array(text.length);
      for (let i = 0; i < text.length; i++) module[i] = stands[text.charCodeAt(i)];
      const compiled = WebAssembly.compile(module);
      // The program changes the page where it stands. While it is compiled, the page is noted down as it came.
      await new Promise((go) => setTimeout(go));
      page.asItCame = page.innerHTML;
      await wasm_bindgen({ module_or_path: await compiled });
    } catch (reason) {
      end(reason);
    }
  };
  // Two frames on, the static page has been painted. A page that is not shown gets no frames and starts by the clock.
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
