import zlib from "node:zlib";

/**
 * Compressed JavaScript that a page's own HTML asks for, in KB: what must arrive before anything on it can be pressed. What
 * is imported later (the map, a dialog) does not count. `via` opens the first address of that look on the page.
 */
export const FIRST_LOAD_BUDGETS = [
  { path: "/search?place=bengaluru", kilobytes: 199 },
  { path: "/search?place=bengaluru", via: "/listing/", kilobytes: 169 },
];

/** Less than React weighs: then the scripts were not found. */
const LEAST_KILOBYTES = 60;

/** What is wrong, in words; nothing when every page keeps its budget. */
export async function firstLoadFaults(origin, budgets = FIRST_LOAD_BUDGETS) {
  const faults = [];
  for (const { path, via, kilobytes: budget } of budgets) {
    const { address, kilobytes } = await firstLoad(origin, path, via);
    if (kilobytes < LEAST_KILOBYTES) faults.push(`${address}: only ${kilobytes.toFixed(0)} KB of scripts were found`);
    if (kilobytes > budget)
      faults.push(`${address}: the first load brings ${kilobytes.toFixed(0)} KB of scripts, above ${budget} KB`);
  }
  return faults;
}

export async function firstLoad(origin, path, via) {
  const html = await (await fetch(`${origin}${path}`)).text();
  const next = via && new RegExp(`href="(${via}[^"]*)"`).exec(html)?.[1];
  if (via && !next) throw new Error(`${path} leads to no ${via}`);
  if (next) return firstLoad(origin, next.replaceAll("&amp;", "&"));
  const scripts = new Set(
    [...html.matchAll(/<script[^>]* src="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/nomodule/i.test(tag))
      .map(([, address]) => address),
  );
  let bytes = 0;
  for (const script of scripts) {
    const answer = await fetch(new URL(script, origin));
    bytes += zlib.gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  }
  return { address: path, kilobytes: bytes / 1024 };
}
