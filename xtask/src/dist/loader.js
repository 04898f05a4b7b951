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
      const packed = Uint8Array.from(atob(document.getElementById('wasm').textContent), (c) => c.charCodeAt(0));
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
      await wasm_bindgen({ module_or_path: await new Response(stream).arrayBuffer() });
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
