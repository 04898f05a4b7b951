// <snail-well><a href="https://example.org/snail/index.html#/trace">The Snail in the Well: Trace a call</a></snail-well>
// shows the section that the link names in a frame, as high as its content and light or dark as the page around it. Without this script
// the link stays.
(() => {
  'use strict';
  if (customElements.get('snail-well')) return;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const HIGHEST = 20000;

  class SnailWell extends HTMLElement {
    connectedCallback() {
      this.link ??= this.querySelector('a[href]');
      // A script without `defer` defines the element before its content is read.
      if (!this.link)
        return document.addEventListener('DOMContentLoaded', () => this.frame ?? this.connectedCallback(), { once: true });
      // The colour tells the scheme: see `theme`.
      Object.assign(this.style, { display: 'block', color: 'CanvasText' });
      this.frame = document.createElement('iframe');
      const height = this.getAttribute('height') || 800;
      Object.assign(this.frame, { title: this.link.textContent, loading: 'lazy', width: '100%', height });
      this.frame.style.border = 0;
      this.frame.src = this.address(this.link.hash);
      this.replaceChildren(this.frame);

      this.end = new AbortController();
      const { signal } = this.end;
      addEventListener('message', (event) => this.hear(event), { signal });
      // The answer to this question says which state is shown, so that it stays when the colours change.
      const ask = () => this.theme() !== this.shown && this.frame.contentWindow.postMessage({ type: 'snailwell' }, '*');
      prefersDark.addEventListener('change', ask, { signal });
      const watch = new MutationObserver(ask);
      [document.documentElement, document.body].forEach((element) => watch.observe(element, { attributes: true }));
      signal.onabort = () => watch.disconnect();
    }

    disconnectedCallback() {
      this.end?.abort();
    }

    // What the link asks for, or else the scheme in use where the element stands. There the colour of text is dark or light.
    theme() {
      const asked = /[?&]theme=(light|dark)(&|$)/.exec(this.link.hash);
      const red = parseInt(getComputedStyle(this).color.slice('rgb('.length), 10);
      return asked ? asked[1] : red > 127 ? 'dark' : 'light';
    }

    address(hash) {
      const [path, query = ''] = hash.split('?');
      const pairs = query.split('&').filter((pair) => pair && !/^(embed|theme)=/.test(pair));
      this.shown = this.theme();
      const all = [...pairs, 'embed=1', `theme=${this.shown}`].sort().join('&');
      return `${this.link.href.split('#')[0]}${path || '#/story'}?${all}`;
    }

    hear({ source, data }) {
      if (source !== this.frame.contentWindow || data?.type !== 'snailwell') return;
      if (data.height > 0) this.frame.height = Math.min(Math.ceil(data.height), HIGHEST);
      if (this.theme() !== this.shown && /^#\//.test(data.hash)) source.location.replace(this.address(data.hash));
    }
  }
  customElements.define('snail-well', SnailWell);
})();
