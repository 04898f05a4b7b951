(() => {
  'use strict';
  // The translators of Chromium and Edge take each text node out of the page and put a `font` element with the translation in its place.
  // Yew keeps its reference to the text node: what it writes there later would not be seen, and the page would show an old answer in
  // another language. This script remembers which element stands for which text node, and puts the node back when Yew changes it. The
  // translator then translates it anew.
  const translations = new WeakMap();
  const restore = (text) => {
    const font = translations.get(text);
    translations.delete(text);
    if (font?.isConnected) font.replaceWith(text);
  };
  const changes = new MutationObserver((records) => records.forEach(({ target }) => restore(target)));

  const isFont = (node) => node?.localName === 'font';
  const replaced = ({ addedNodes, removedNodes, previousSibling, nextSibling }) => {
    const font = [...addedNodes, previousSibling, nextSibling].find(isFont);
    for (const text of font ? removedNodes : []) {
      if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
      patch();
      translations.set(text, font);
      changes.observe(text, { characterData: true });
    }
  };
  new MutationObserver((records) => records.forEach(replaced)).observe(document.getElementById('page').parentNode, {
    childList: true,
    subtree: true,
  });

  // Yew also removes text nodes, and inserts other nodes before them.
  let isPatched = false;
  const patch = () => {
    if (isPatched) return;
    isPatched = true;
    const { insertBefore, removeChild } = Node.prototype;
    Node.prototype.removeChild = function (child) {
      if (child?.parentNode !== this) restore(child);
      return removeChild.call(this, child);
    };
    Node.prototype.insertBefore = function (node, before) {
      if (before && before.parentNode !== this) restore(before);
      return insertBefore.call(this, node, before);
    };
  };
})();
