const paint = (code, text) => (process.stdout.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text);

export const say = (text) => console.log(`${paint(36, "▸")} ${text}`);
export const succeed = (text) => console.log(`${paint(32, "✔")} ${text}`);
export const fail = (text) => console.error(`${paint(31, "✖")} ${text}`);
export const seconds = (startedAt) => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
