const NAMES = [
  ["an address", /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.(?:example|com|in)\b/g],
  ["a telephone number", /(?<![\w-])(?:\+?91|0)?[6-9]\d{9}(?![\w-])/g],
  ["a session", /eyJ[\w-]{20,}/g],
  ["words of SQL", /\b(?:select|insert into|update) .{0,200}\$1\b/gi],
];

/** What a log says about somebody, in words that do not repeat it; nothing when it keeps quiet. */
export function namesInLog(log) {
  return NAMES.flatMap(([what, pattern]) => {
    const times = log.match(pattern)?.length ?? 0;
    return times === 0 ? [] : [`${what}, ${times} times`];
  });
}
