(() => {
  'use strict';
  const root = document.documentElement;
  const page = document.getElementById('page');
  let settled = false;
  // What waited to be laid out is laid out, a part of it in each frame.
  const near = ([next, ...rest]) =>
    requestAnimationFrame(() => {
      if (!next || !root.dataset.far) return delete root.dataset.far;
      root.dataset.far = next;
      near(rest);
    });
  const settle = () => {
    settled = true;
    clearTimeout(limit);
    removeEventListener('error', trouble);
    removeEventListener('unhandledrejection', trouble);
    watch.disconnect();
    near(['pictures', 'most']);
  };
  const fail = (reason) => {
    if (settled) return;
    settle();
    root.dataset.app = 'failed';
    console.warn('The live page did not start, so this is the page without it.', reason);
  };
  const trouble = (event) => {
    event.preventDefault();
    // Whatever the program had begun is undone.
    if (!settled && page.asItCame) {
      const fresh = page.cloneNode(false);
      fresh.innerHTML = page.asItCame;
      page.replaceWith(fresh);
    }
    fail(event.reason || event.message);
  };
  const watch = new MutationObserver(() => root.dataset.app === 'ready' && settle());
  const limit = setTimeout(() => fail('It took more than ten seconds.'), 10000);
  addEventListener('error', trouble);
  addEventListener('unhandledrejection', trouble);
  watch.observe(root, { attributeFilter: ['data-app'] });

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
      fail(reason);
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
