// dependency-cruiser 17 never tells swc that a file holds JSX, so every component would be a syntax error to it.
const swc = require("@swc/core");

const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith(".tsx") });
