// Control characters other than tab and line breaks, and lone surrogates: PostgreSQL refuses or mangles them.
// oxlint-disable-next-line no-control-regex -- finding them is the point
const UNSTORABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Surrogate}/u;

export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);
