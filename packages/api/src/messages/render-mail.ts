import type { MailContent } from "./mail";

/** The same words twice: for readers of plain text, and set in HTML that every mail program understands. */
export function renderMail(content: MailContent): { text: string; html: string } {
  return { text: toText(content), html: toHtml(content) };
}

function toText({ heading, paragraphs, items = [], action, footer }: MailContent): string {
  const listed = items.map(({ title, detail, url }) =>
    [`* ${title}`, `  ${detail}`, url && `  ${url}`].filter(Boolean).join("\n"),
  );
  return [heading, ...paragraphs, ...listed, action && `${action.label}:\n${action.url}`, "--", footer]
    .filter((part) => part !== undefined)
    .join("\n\n");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (words: string) => words.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const INK = "#1d2320";
const MUTED = "#5a635e";
const ACCENT = "#0d6b4f";

function toHtml({ heading, paragraphs, items = [], action, footer }: MailContent): string {
  const listed = items.map(({ title, detail, url }) => {
    const name = url ? `<a href="${escaped(url)}" style="color:${ACCENT}">${escaped(title)}</a>` : escaped(title);
    return `<li style="margin:0 0 12px"><strong>${name}</strong><br><span style="color:${MUTED}">${escaped(detail)}</span></li>`;
  });
  const body = [
    `<h1 style="font-size:20px;margin:0 0 16px">${escaped(heading)}</h1>`,
    ...paragraphs.map((words) => `<p style="margin:0 0 16px">${escaped(words)}</p>`),
    listed.length > 0 ? `<ul style="margin:0 0 16px;padding-left:20px">${listed.join("")}</ul>` : "",
    action
      ? `<p style="margin:24px 0"><a href="${escaped(action.url)}" style="background:${ACCENT};color:#fff;padding:12px 20px;border-radius:8px;text-decoration:none">${escaped(action.label)}</a></p>`
      : "",
    `<p style="margin:32px 0 0;color:${MUTED};font-size:13px">${escaped(footer)}</p>`,
  ];
  return `<!doctype html><html lang="en"><body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:${INK};max-width:560px">${body.join("\n")}</body></html>`;
}
