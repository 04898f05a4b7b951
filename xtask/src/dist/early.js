(() => {
  'use strict';
  // Before anything is painted: a saved copy starts where it was saved, and an embed shows its one section in its own theme.
  const root = document.documentElement;
  if (!location.hash && root.dataset.start) {
    try {
      history.replaceState(null, '', root.dataset.start);
    } catch {
      location.hash = root.dataset.start;
    }
  }
  const [view, query = ''] = location.hash.slice(2).split('?');
  const asks = new URLSearchParams(query);
  if (asks.get('embed') === '1') root.dataset.embed = view;
  if (/^(light|dark)$/.test(asks.get('theme'))) root.dataset.theme = asks.get('theme');
  // Who begins at the top waits for the first section alone: the others are laid out once the program runs, or when the reader goes on.
  if (/^(|story)$/.test(view)) {
    root.dataset.far = 'all';
    const all = () => delete root.dataset.far;
    ['scroll', 'keydown', 'pointerdown'].forEach((kind) => addEventListener(kind, all, { once: true, passive: true }));
    setTimeout(all, 3000);
  }
})();
