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
  const take = find('take');
  const pristine = take.cloneNode(true);
  const framed = parent !== window;
  // A sandboxed frame with an opaque origin may block downloads, dialogs and new tabs without an error.
  const sealed = framed && self.origin === 'null';
  const hash = () => root.dataset.hash || location.hash || '#/story';
  const view = () => hash().slice(2).split('?')[0] || 'story';
  const say = (words) => (find('keep-said').textContent = words);

  // Reports the height of the page in the message formats of the common embedding scripts.
  let told = 0;
  let listens = false;
  const tell = () => {
    const { width, height } = document.body.getBoundingClientRect();
    const high = Math.ceil(height);
    if (!framed || high === told) return;
    told = high;
    const id = new URLSearchParams(location.search).get('childId') || 'snailwell';
    [
      { type: 'snailwell', height: high, hash: hash() },
      ['pym', id, 'height', high].join('xPYMx'),
      { sentinel: 'amp', type: 'embed-size', height: high, 'datawrapper-height': { [id]: high } },
      { type: 'iframe-resized', width: Math.ceil(width), height: high },
    ].forEach((message) => parent.postMessage(message, '*'));
  };
  const listen = () => {
    new ResizeObserver(tell).observe(document.body);
    addEventListener('message', ({ source, data }) => {
      if (source === parent && /^(pym|iframe-|snailwell)/.test(data?.type || data)) {
        told = 0;
        tell();
      }
    });
  };

  // Snippets for the state that is shown.
  const escape = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt()};`);
  const lines = (text, most) =>
    text.split(/\s+/).reduce((all, word) => {
      const last = all[all.length - 1];
      if (last && last.length + word.length < most) all[all.length - 1] = `${last} ${word}`;
      else all.push(word);
      return all;
    }, []);
  const card = (title, answer) => {
    let y = 76;
    const put = (text, size, most, step, more) =>
      lines(text, most)
        .slice(0, 3)
        .map((line) => `<text x="40" y="${(y += step)}" font-size="${size}" ${more}>${escape(line)}</text>`)
        .join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="315" viewBox="0 0 600 315" font-family="Georgia,serif" fill="#1f1b16"><path fill="#f7f2e8" d="M0 0h600v315H0z"/><path fill="#a8281f" d="M40 36h60v4H40z"/><text x="40" y="70" font-size="15" fill="#5b5347">The Snail in the Well</text>${put(title, 31, 34, 37, '')}${put(answer, 22, 48, 32, 'fill="#a8281f"')}<text x="40" y="285" font-size="14" fill="#5b5347">As of January 2011. History, not legal advice.</text></svg>`;
  };
  const state = () => {
    const part = find(`/${view()}`);
    const title = part?.querySelector('h2')?.textContent || document.title;
    const answer = part?.querySelector('#trace-result .v, #snail-result .big')?.textContent || '';
    const [path, query = ''] = hash().split('?');
    const pairs = query.split('&').filter((pair) => pair && !pair.startsWith('embed='));
    const place = (pairs) => find('keep-at').value + path + (pairs.length ? `?${pairs.join('&')}` : '');
    const high = Math.min(900, Math.ceil((part?.offsetHeight || 600) / 50) * 50 + 100);
    return { title, answer, high, whole: place(pairs), alone: place([...pairs, 'embed=1'].sort()) };
  };
  const write = () => {
    const { title, answer, high, whole, alone } = state();
    const name = `${document.title}: ${title}`;
    const words = answer ? `${name} ${answer}` : name;
    const address = escape(whole);
    find('keep-frame').value =
      `<iframe src="${escape(alone)}" title="${escape(name)}" width="100%" height="${high}" loading="lazy" style="border:0"></iframe>`;
    find('keep-card').value =
      `<a href="${address}"><img src="data:image/svg+xml,${encodeURIComponent(card(title, answer))}" width="600" height="315" alt="${escape(words)}"></a>`;
    find('keep-words').value = `${words} (as of January 2011; history, not legal advice) ${whole}`;
  };
  const copy = (field) => {
    field.select();
    const done = attempt(() => document.execCommand('copy'), false);
    say(done ? 'Copied.' : 'This frame refuses the clipboard. The text is selected: copy it from there.');
    if (!done) hideCopies();
  };
  const hideCopies = () => take.querySelectorAll('[data-copy]').forEach((button) => (button.hidden = true));

  // Saving files.
  const download = (name, kind, text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: kind }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  const whole = () => {
    const copy = root.cloneNode(true);
    ['data-theme', 'data-embed', 'data-hash', 'data-far'].forEach((name) => copy.removeAttribute(name));
    copy.dataset.app = 'static';
    copy.dataset.start = hash();
    copy.querySelector('#failure')?.remove();
    if (page.asItCame) copy.querySelector('#page').innerHTML = page.asItCame;
    copy.querySelector('#take').replaceWith(pristine.cloneNode(true));
    return `<!doctype html>\n${copy.outerHTML}`;
  };

  // The self-test: what the frame allows.
  const slow = (work) => {
    const start = Date.now();
    work();
    return Date.now() - start > 50;
  };
  const opens = () => {
    const tab = open('about:blank');
    tab?.close();
    return Boolean(tab);
  };
  const tests = () => [
    ['Scripts', true, 'allow-scripts'],
    ['WebAssembly', attempt(() => !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)), false), "script-src 'wasm-unsafe-eval'"],
    ['Storage, not used', attempt(() => !!localStorage, false), 'allow-same-origin'],
    ['History', attempt(() => !history.replaceState(history.state, '', location.href), false), 'src in place of srcdoc'],
    ['Clipboard', attempt(() => document.queryCommandSupported('copy'), false), 'allow="clipboard-write"'],
    ['Downloads', !sealed || (() => download('test.txt', 'text/plain', 'It works.')), 'allow-downloads'],
    ['Print and dialogs', !sealed || (() => slow(() => confirm('Dialogs work.'))), 'allow-modals'],
    ['New tabs', !sealed || opens, 'allow-popups'],
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
      cells[1].textContent = yes === undefined ? 'if a file came' : yes ? 'yes' : 'no';
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
  const test = () => {
    const part = find('/selftest');
    const hidden = view() !== 'selftest';
    if (hidden === part.hidden) return;
    part.hidden = hidden;
    if (hidden) return;
    find('framed').textContent = framed ? (sealed ? 'in a sandboxed frame' : 'in a frame') : 'not in a frame';
    find('tests').replaceChildren(...tests().map(row));
    part.scrollIntoView();
  };

  // In a frame that may block new tabs, a link to a new tab must still do something.
  const follow = (event) => {
    const link = event.target.closest?.('a[target]');
    if (!link || !sealed) return;
    event.preventDefault();
    const tab = attempt(() => open(link.href), null);
    if (tab) tab.opener = null;
    else if (link.hash) {
      const [base, place] = link.href.split('#');
      location.href = `${base}${base.includes('?') ? '&' : '?'}#${place}`;
    } else link.after(` ${link.href} `);
  };

  const change = () => {
    test();
    if (find('keep').open) {
      // Asking earlier would force a layout of the whole page at the start.
      if (!attempt(() => document.queryCommandSupported('copy'), false)) hideCopies();
      write();
    }
    if (root.dataset.app !== 'static' && framed && !listens) {
      listens = true;
      // The components render just after the page is ready; waiting avoids reporting a height twice.
      setTimeout(listen, 100);
    }
  };
  const home = location.href.split(/[?#]/)[0];
  find('keep-at').value =
    /^http/.test(home) ? home : document.querySelector('link[rel=canonical]')?.href || 'https://example.org/snail.html';
  find('keep').hidden = false;
  find('keep').ontoggle = change;
  find('keep-at').oninput = write;
  take.querySelectorAll('[data-copy]').forEach((button) => (button.onclick = () => copy(find(button.dataset.copy))));
  find('keep-files').hidden = sealed;
  find('keep-file').onclick = () => download('snail-in-the-well.html', 'text/html', whole());
  find('keep-picture').onclick = () => {
    const { title, answer } = state();
    download('snail-card.svg', 'image/svg+xml', card(title, answer));
  };
  document.addEventListener('click', follow, true);
  addEventListener('hashchange', change);
  new MutationObserver(change).observe(root, { attributeFilter: ['data-app', 'data-hash'] });
  change();
})();
