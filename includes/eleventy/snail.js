// Eleventy: save this beside eleventy.config.js, put the page into the folder snail, and add to the configuration:
//   import snail from "./snail.js";
//   export default (config) => config.addPlugin(snail);
// In a post: {% snail "trace", "service=pc-to-pc", "Trace a call", 1470 %}
const escape = (text) => String(text).replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

export default (config, { folder = "snail" } = {}) => {
  // The page is copied as it is. As a template it would stop the build.
  config.ignores.add(`${folder}/**`);
  config.addPassthroughCopy(folder);
  config.addShortcode("snail", (section, state, title, height) => {
    const keys = ["embed=1", state].filter(Boolean).join("&");
    const address = config.getFilter("url")(`/${folder}/index.html`) + `#/${section}?${keys}`;
    return `<iframe src="${escape(address)}" title="The Snail in the Well: ${escape(title)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`;
  });
};
