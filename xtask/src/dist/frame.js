(() => {
  'use strict';
  // Saving and embedding, without the program: reports the height to the embedding page, writes snippets, saves copies
  // of the page, and tests what the frame allows.
  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const attempt = (work, otherwise) => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  const page = find('page');
  const panel = find('take');
  const panelAsItCame = panel.cloneNode(true);
  // "The Snail in the Well: ..."
  const [name, subject] = document.title.split(': ');
  const framed = parent !== window;
  // Whether a sandbox allows something: undefined where the frame cannot see the attributes of all frames around it.
  // Asking for those of another site would write an error to WebKit's console.
  const isOurs = (origin) => origin !== 'null' && origin === self.origin;
  const seesFrames = isOurs(self.origin) && Array.from(location.ancestorOrigins || []).every(isOurs);
  const allows = (token) => {
    if (framed && !seesFrames) return undefined;
    for (let here = window; here !== here.parent; here = here.parent) {
      const frame = attempt(() => here.frameElement, null);
      if (!frame) return undefined;
      if (frame.hasAttribute('sandbox') && !frame.sandbox.contains(token)) return false;
    }
    return true;
  };
  const refused = ['downloads', 'modals', 'popups'].filter((right) => allows(`allow-${right}`) === false);
  // The program reads this, too (src/platform/download.rs).
  root.dataset.refused = refused.join(' ');
  // WordPress adds `#?secret=…` to the address of a frame, and listens only to messages that name this secret.
  let [, secret] = location.hash.match(/#\?secret=([a-zA-Z0-9]+)$/) || [];
  const hash = () => root.dataset.hash || location.hash.split('#?secret=')[0] || '#/story';
  const view = () => hash().slice(2).split('?')[0] || 'story';
  const showStatus = (words) => (find('keep-said').textContent = words);

  // Reports the height of the page in the message formats of the common embedding scripts.
  let reported = 0;
  let watching = false;
  const reportHeight = () => {
    const box = document.body.getBoundingClientRect();
    const height = Math.ceil(box.height);
    if (!framed || height === reported) return;
    reported = height;
    const id = new URLSearchParams(location.search).get('childId') || 'snailwell';
    [
      { type: 'snailwell', height, hash: hash() },
      ['pym', id, 'height', height].join('xPYMx'),
      { sentinel: 'amp', type: 'embed-size', height, 'datawrapper-height': { [id]: height } },
      { type: 'iframe-resized', width: Math.ceil(box.width), height },
      ...(secret ? [{ message: 'height', value: height, secret }] : []),
    ].forEach((message) => parent.postMessage(message, '*'));
  };
  const watchHeight = () => {
    new ResizeObserver(reportHeight).observe(document.body);
    addEventListener('message', ({ source, data }) => {
      if (source !== parent) return;
      const kind = [data?.type, data].find((word) => typeof word === 'string') || '';
      const isReady = data?.message === 'ready' && typeof data.secret === 'string' && /^[a-zA-Z0-9]+$/.test(data.secret);
      if (isReady) secret = data.secret;
      if (isReady || /^(pym|iframe-|snailwell)/.test(kind)) {
        reported = 0;
        reportHeight();
      }
    });
  };

  // Snippets for the state that is shown. The build puts the heights and the script of the custom element in place of these two texts.
  const HEIGHTS = JSON.parse('{heights}');
  const ELEMENT = '{element}';
  const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  const escape = (text) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]);
  const lines = (text, most) =>
    text.split(/\s+/).reduce((all, word) => {
      const last = all[all.length - 1];
      if (last && last.length + word.length < most) all[all.length - 1] = `${last} ${word}`;
      else all.push(word);
      return all;
    }, []);
  const card = ({ title, asked, answer }) => {
    let y = 76;
    const textLines = (text, size, most, step, more) =>
      lines(text, most)
        .slice(0, 3)
        .map((line) => `<text x="40" y="${(y += step)}" font-size="${size}" ${more}>${escape(line)}</text>`)
        .join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="315" viewBox="0 0 600 315" font-family="Georgia,serif" fill="#1f1b16"><path fill="#f7f2e8" d="M0 0h600v315H0z"/><path fill="#a8281f" d="M40 36h60v4H40z"/><text x="40" y="70" font-size="15" fill="#5b5347">${escape(name)}</text>${textLines(title, 31, 34, 37, '')}${textLines(asked, 18, 60, 25, '')}${textLines(answer, 22, 48, 32, 'fill="#a8281f"')}<text x="40" y="285" font-size="14" fill="#5b5347">As of January 2011. History, not legal advice.</text></svg>`;
  };
  const state = () => {
    const part = find(`/${view()}`);
    const title = part?.querySelector('h2')?.textContent || subject;
    const asked = part?.querySelector('.asked')?.textContent || '';
    const answer = part?.querySelector('#trace-result .verdict-title, #snail-result .big')?.textContent || '';
    const [path, query = ''] = hash().split('?');
    const pairs = query.split('&').filter((pair) => pair && !pair.startsWith('embed='));
    const address = (pairs) => find('keep-at').value + path + (pairs.length ? `?${pairs.join('&')}` : '');
    return { title, asked, answer, whole: address(pairs), alone: address([...pairs, 'embed=1'].sort()) };
  };
  // The height of the section in a frame of its own, in a post on a large screen. If part of it is higher or lower in this state, so is the
  // whole. On a narrow screen that part has another height than in such a frame.
  const height = () => {
    const [whole, part, ofPart] = HEIGHTS[view()] || [800];
    const now = part && innerWidth > 900 ? find(part)?.offsetHeight : ofPart;
    return Math.ceil((whole + (now || 0) - (ofPart || 0)) / 10) * 10;
  };
  // No `style` attributes, which many sites remove.
  const writeSnippets = () => {
    const shown = state();
    const { title, asked, answer, whole, alone } = shown;
    const heading = `${name}: ${title}`;
    const sentence = (text) => (/[.?!]$/.test(text) ? text : `${text}.`);
    const words = [heading, asked, answer].filter(Boolean).map(sentence).join(' ');
    const link = `<a href="${escape(whole)}">`;
    // The card lies beside the page where that was built for an address. A copy elsewhere may have no card beside it.
    const published = document.querySelector('link[rel=canonical]')?.href;
    const picture = published ? new URL('card.svg', published).href : `data:image/svg+xml,${encodeURIComponent(card(shown))}`;
    find('keep-frame').value =
      `<iframe src="${escape(alone)}" title="${escape(heading)}" width="100%" height="${height()}" frameborder="0" loading="lazy"></iframe>`;
    find('keep-element').value =
      `<snail-well height="${height()}">${link}${escape(heading)}</a></snail-well>\n<script type="module">${ELEMENT}</script>`;
    find('keep-card').value = `${link}<img src="${escape(picture)}" width="600" height="315" alt="${escape(words)}"></a>`;
    const quoted = words.replace(/[\\[\]*_`<]/g, '\\$&');
    const target = whole.replace(/[()]/g, (letter) => `%${letter.charCodeAt().toString(16)}`);
    find('keep-markdown').value = published ? `[![${quoted}](${picture})](${target})` : `[${quoted}](${target})`;
    find('keep-words').value = `${words} (as of January 2011; history, not legal advice) ${whole}`;
  };
  const copy = (field) => {
    field.select();
    const done = attempt(() => document.execCommand('copy'), false);
    showStatus(done ? 'Copied.' : 'This frame does not allow copying by button. The text is selected: copy it with the keyboard or the menu.');
    if (!done) hideCopyButtons();
  };
  const hideCopyButtons = () => panel.querySelectorAll('[data-copy]').forEach((button) => (button.hidden = true));

  // Saving files.
  const download = (name, kind, text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: kind }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  const pageWithState = () => {
    const copy = root.cloneNode(true);
    ['data-theme', 'data-embed', 'data-view', 'data-hash', 'data-far', 'data-script', 'data-other', 'data-refused'].forEach((name) => copy.removeAttribute(name));
    copy.dataset.app = 'static';
    copy.dataset.start = hash();
    copy.querySelector('#failure')?.remove();
    // As a text: a host's policy may refuse HTML that a script puts into an element.
    const mark = '{the article}';
    if (page.asItCame) copy.querySelector('#page').textContent = mark;
    copy.querySelector('#take').replaceWith(panelAsItCame.cloneNode(true));
    return `\ufeff<!doctype html>\n${copy.outerHTML}`.replace(mark, () => page.asItCame || mark);
  };

  // The self-test: what the frame allows.
  // A dialog that was shown took the reader some time to close.
  const takesTime = (work) => {
    const start = Date.now();
    work();
    return Date.now() - start > 50;
  };
  const canOpenTab = () => {
    const tab = open('about:blank');
    tab?.close();
    return Boolean(tab);
  };
  const tests = () => [
    ['Scripts', true, 'allow-scripts'],
    ['WebAssembly', attempt(() => !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)), false), "script-src 'wasm-unsafe-eval'"],
    ['Storage (not used)', attempt(() => !!localStorage, false), 'allow-same-origin'],
    ['History', attempt(() => !history.replaceState(history.state, '', location.href), false), 'src instead of srcdoc'],
    ['Clipboard', attempt(() => document.queryCommandSupported('copy'), false), 'allow="clipboard-write"'],
    ['Downloads', allows('allow-downloads') ?? (() => download('test.txt', 'text/plain', 'It works.')), 'allow-downloads'],
    ['Printing and dialogs', allows('allow-modals') ?? (() => takesTime(() => confirm('Dialogs work.'))), 'allow-modals'],
    ['New tabs', allows('allow-popups') ?? canOpenTab, 'allow-popups'],
  ];
  const row = ([name, result, remedy]) => {
    const line = document.createElement('tr');
    const cells = [name, '', ''].map((text, nth) => {
      const cell = document.createElement(nth ? 'td' : 'th');
      cell.textContent = text;
      line.append(cell);
      return cell;
    });
    const show = (yes) => {
      cells[1].textContent = yes === undefined ? 'yes, if a file arrived' : yes ? 'yes' : 'no';
      cells[2].textContent = yes ? '' : remedy;
      line.dataset.allowed = yes === undefined ? 'unknown' : yes ? 'yes' : 'no';
    };
    if (typeof result === 'function') {
      line.dataset.allowed = 'unknown';
      cells[2].textContent = remedy;
      const button = document.createElement('button');
      button.textContent = 'Try';
      button.setAttribute('aria-label', `Try: ${name}`);
      button.onclick = () => show(attempt(result, false));
      cells[1].append(button);
    } else show(result);
    return line;
  };
  const showTests = () => {
    const part = find('/selftest');
    const hidden = view() !== 'selftest';
    if (hidden === part.hidden) return;
    part.hidden = hidden;
    if (hidden) return;
    find('framed').textContent = framed ? (self.origin === 'null' || refused.length ? 'in a sandboxed frame' : 'in a frame') : 'not in a frame';
    find('tests').replaceChildren(...tests().map(row));
    part.scrollIntoView();
  };

  // In a frame that may block new tabs, a link to a new tab must still do something.
  const openLink = (event) => {
    const link = event.target.closest?.('a[target]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || allows('allow-popups')) return;
    event.preventDefault();
    const tab = attempt(() => open(link.href), null);
    if (tab) tab.opener = null;
    else if (link.hash) {
      const [base, permalink] = link.href.split('#');
      location.href = `${base}${base.includes('?') ? '&' : '?'}#${permalink}`;
    } else link.after(` ${link.href} `);
  };

  // A frame that cannot see what it is allowed keeps its buttons, and says once what may have happened.
  let printed = false;
  addEventListener('beforeprint', ({ isTrusted }) => (printed ||= isTrusted));
  const explain = ({ target }) => {
    const button = target.closest?.('.files button, #map-export button, #keep-files button');
    if (!button) return;
    const prints = button.textContent === 'Print';
    const [right, words] = prints
      ? ['modals', 'This frame does not allow printing. Open the full page to print it.']
      : ['downloads', 'If no file has arrived, this frame does not allow it. Open the full page to save it.'];
    if (allows(`allow-${right}`) !== undefined || document.querySelector(`[data-said=${right}]`)) return;
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    status.className = 'small';
    status.dataset.said = right;
    button.parentNode.after(status);
    setTimeout(() => (prints && printed ? status.remove() : (status.textContent = words)), 500);
  };

  const update = () => {
    showTests();
    if (find('keep').open) {
      // Asking earlier would force a layout of the whole page at the start.
      if (!attempt(() => document.queryCommandSupported('copy'), false)) hideCopyButtons();
      writeSnippets();
    }
    if (root.dataset.app !== 'static' && framed && !watching) {
      watching = true;
      // The components render just after the page is ready; waiting avoids reporting a height twice.
      setTimeout(watchHeight, 100);
    }
  };
  const ownAddress = location.href.split(/[?#]/)[0];
  find('keep-at').value =
    /^http/.test(ownAddress) ? ownAddress : document.querySelector('link[rel=canonical]')?.href || 'https://example.org/snail.html';
  find('keep').hidden = false;
  find('keep').ontoggle = update;
  find('keep-at').oninput = writeSnippets;
  panel.querySelectorAll('[data-copy]').forEach((button) => (button.onclick = () => copy(find(button.dataset.copy))));
  find('keep-files').hidden = refused.includes('downloads');
  find('keep-file').onclick = () => download('snail-in-the-well.html', 'text/html', pageWithState());
  find('keep-picture').onclick = () => download('snail-card.svg', 'image/svg+xml', card(state()));
  document.addEventListener('click', openLink, true);
  document.addEventListener('click', explain);
  addEventListener('hashchange', update);
  new MutationObserver(update).observe(root, { attributeFilter: ['data-app', 'data-hash'] });
  update();
})();
