(() => {
  'use strict';
  // Runs before the first paint. A saved copy starts at the permalink it was saved at; an embed shows one section, in its own theme.
  const root = document.documentElement;
  // A copy that the browser itself saved is the live page. It answers what it showed, and starts there, as if it had just come.
  if (root.dataset.hash) root.dataset.shown = root.dataset.start = root.dataset.hash;
  ['hash', 'embed', 'theme', 'view', 'far', 'other'].forEach((name) => delete root.dataset[name]);
  root.dataset.app = 'static';
  // WordPress adds `#?secret=…` to the address of a frame (see frame.js).
  const permalink = () => location.hash.split('#?secret=')[0];
  if (!permalink() && root.dataset.start) {
    const start = root.dataset.start + location.hash;
    try {
      history.replaceState(null, '', start);
    } catch {
      location.hash = start;
    }
  }
  root.dataset.script = '';
  const [view, query = ''] = permalink().slice(2).split('?');
  const asks = new URLSearchParams(query);
  root.dataset.view = view;
  if (asks.get('embed') === '1') root.dataset.embed = view;
  if (/^(light|dark)$/.test(asks.get('theme'))) root.dataset.theme = asks.get('theme');
  // The sections of which the link asks something else than they answer before the program runs (see styles/other_answer.css): the
  // default question, or what a copy showed. Once the program shows its state (data-hash), every answer is the one asked for, until it stops.
  const answers = ANSWER_KEYS;
  const keys = (hash = '') => new URLSearchParams(hash.split('?')[1]);
  const compare = () => {
    const { app, hash, shown } = root.dataset;
    const [here, there] = [keys(permalink() || hash), keys(shown)];
    const differs = ([key, usual]) => (here.get(key) ?? usual) !== (there.get(key) ?? usual);
    const others = Object.keys(answers).filter((view) => (app === 'failed' || !hash) && Object.entries(answers[view]).some(differs));
    if (others.length) root.dataset.other = others.join(' ');
    else delete root.dataset.other;
  };
  compare();
  addEventListener('hashchange', compare);
  new MutationObserver(compare).observe(root, { attributeFilter: ['data-app', 'data-hash'] });
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
