(() => {
  'use strict';
  // Runs before the first paint. A saved copy starts at the permalink it was saved at; an embed shows one section, in its own theme.
  const root = document.documentElement;
  if (!location.hash && root.dataset.start) {
    try {
      history.replaceState(null, '', root.dataset.start);
    } catch {
      location.hash = root.dataset.start;
    }
  }
  root.dataset.script = '';
  const [view, query = ''] = location.hash.slice(2).split('?');
  const asks = new URLSearchParams(query);
  if (asks.get('embed') === '1') root.dataset.embed = view;
  if (/^(light|dark)$/.test(asks.get('theme'))) root.dataset.theme = asks.get('theme');
  // The fonts are in the page, but a browser decodes them only once a text needs them, after the first paint: then all lines would move.
  document.fonts?.forEach((face) => face.load().catch(() => {}));
  // A reader who starts at the top waits only for the first section: the others are laid out once the program runs, the reader moves on,
  // or three seconds have passed.
  if (/^(|story)$/.test(view)) {
    root.dataset.far = 'all';
    const all = () => delete root.dataset.far;
    ['scroll', 'keydown', 'pointerdown'].forEach((kind) => addEventListener(kind, all, { once: true, passive: true }));
    setTimeout(all, 3000);
  }
})();
