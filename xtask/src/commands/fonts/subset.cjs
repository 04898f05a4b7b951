// Makes a smaller font under another name: node subset.cjs SOURCE TARGET NAME STYLE [LIGHTEST BOLDEST]
// The characters come from standard input. Fails if the source lacks one of them.
const fs = require('fs');
const { convert } = require('fontverter');
const subset = require('subset-font');

const KEPT = ['kern', 'liga', 'lnum', 'tnum'];

// The tables of a font by their names.
function tables(font) {
  const found = new Map();
  for (let nth = 0; nth < font.readUInt16BE(4); nth++) {
    const at = 12 + 16 * nth;
    const start = font.readUInt32BE(at + 8);
    found.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)));
  }
  return found;
}

// A font of these tables. Their checksums are left out: WOFF2 has none, and a browser computes them anew.
function font(version, tables) {
  const head = Buffer.alloc(12 + 16 * tables.size);
  head.writeUInt32BE(version, 0);
  head.writeUInt16BE(tables.size, 4);
  const parts = [head];
  let at = head.length, nth = 0;
  for (const [tag, data] of tables) {
    const entry = 12 + 16 * nth++;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}

// The names in a table `name`, as texts by their number. All are Windows names in English.
function names(table) {
  const found = new Map();
  for (let nth = 0; nth < table.readUInt16BE(2); nth++) {
    const at = 6 + 12 * nth;
    const [id, length, start] = [6, 8, 10].map(field => table.readUInt16BE(at + field));
    const from = table.readUInt16BE(4) + start;
    found.set(id, Buffer.from(table.subarray(from, from + length)).swap16().toString('utf16le'));
  }
  return found;
}

// A table `name` of these texts.
function nameTable(names) {
  const sorted = [...names].sort(([one], [other]) => one - other);
  const head = Buffer.alloc(6 + 12 * sorted.length);
  head.writeUInt16BE(sorted.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts = sorted.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let start = 0;
  sorted.forEach(([id], nth) => {
    const length = texts[nth].length;
    [3, 1, 0x409, id, length, start].forEach((value, field) => head.writeUInt16BE(value, 6 + 12 * nth + 2 * field));
    start += length;
  });
  return Buffer.concat([head, ...texts]);
}

// The font under another name. Its copyright notice (0) stays: only that may still say the reserved name.
function renamed(old, name, style) {
  const all = tables(old);
  const texts = names(all.get('name'));
  const joined = `${name}-${style}`.replaceAll(' ', '');
  for (const id of [16, 17, 21, 22, 25]) texts.delete(id);
  for (const [id, text] of [[1, name], [2, style], [3, joined], [4, `${name} ${style}`], [6, joined]]) texts.set(id, text);
  for (const [id, text] of texts) if (id && /source/i.test(text)) throw new Error(`the name ${id} is still “${text}”`);
  all.set('name', nameTable(texts));
  return font(old.readUInt32BE(0), all);
}

async function main([source, target, name, style, min, max]) {
  const full = await convert(fs.readFileSync(source), 'sfnt');
  const characters = fs.readFileSync(0, 'utf8');
  for (const character of characters) {
    const one = await subset(full, character, { targetFormat: 'sfnt', keepFeatures: [] });
    // Glyph 0 is the box for a missing character.
    if (tables(one).get('maxp').readUInt16BE(4) < 2) throw new Error(`${source} lacks ${character}: add it to LACKING`);
  }
  const variationAxes = min && { wght: { min: Number(min), max: Number(max) } };
  const small = await subset(full, characters, { targetFormat: 'sfnt', keepFeatures: KEPT, variationAxes });
  fs.writeFileSync(target, await convert(renamed(small, name, style), 'woff2'));
}

main(process.argv.slice(2)).catch(reason => {
  console.error(reason.message);
  process.exit(1);
});
