(() => {
  'use strict';
  const root = document.documentElement;
  let settled = false;
  const settle = () => {
    settled = true;
    clearTimeout(limit);
    removeEventListener('error', trouble);
    removeEventListener('unhandledrejection', trouble);
    watch.disconnect();
  };
  const fail = (reason) => {
    if (settled) return;
    settle();
    root.dataset.app = 'failed';
    console.warn('The live page did not start, so this is the page without it.', reason);
  };
  const trouble = (event) => {
    event.preventDefault();
    fail(event.reason || event.message);
  };
  const watch = new MutationObserver(() => root.dataset.app === 'ready' && settle());
  const limit = setTimeout(() => fail('It took more than ten seconds.'), 10000);
  addEventListener('error', trouble);
  addEventListener('unhandledrejection', trouble);
  watch.observe(root, { attributeFilter: ['data-app'] });

  const start = async () => {
    try {
      // Each letter carries one byte in its low eight bits, and those are what a byte array keeps.
      const text = document.getElementById('wasm').textContent;
      const module = new Uint8Array(text.length);
      for (let i = 0; i < text.length; i++) module[i] = text.charCodeAt(i);
      await wasm_bindgen({ module_or_path: module.buffer });
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
