import snail from "./snail.js";

export default (config) => config.addPlugin(snail);
