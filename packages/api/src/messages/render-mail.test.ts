import { expect, test } from "vitest";
import { HOSTILE_TEXTS } from "../../testing/hostile-texts";
import type { MailContent } from "./mail";
import { renderMail } from "./render-mail";

const contentOf = (words: string): MailContent => ({
  heading: words,
  paragraphs: [words, words],
  items: [{ title: words, detail: words, url: "https://plinth.example/" }],
  action: { label: words, url: "https://plinth.example/" },
  footer: words,
});
const tagsIn = (html: string) => html.match(/<[^>]*>/g);

test("no text becomes a tag of a letter, or part of one", () => {
  const plain = tagsIn(renderMail(contentOf("words")).html);
  expect(plain).toContain('<h1 style="font-size:20px;margin:0 0 16px">');
  for (const text of HOSTILE_TEXTS)
    expect({ text, tags: tagsIn(renderMail(contentOf(text)).html) }).toEqual({ text, tags: plain });
});
