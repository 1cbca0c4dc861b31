import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMBED_FRAME_ORIGINS, embedAddress, embedFrame, parseEmbed } from "./embed";

const VIDEO = "dQw4w9WgXcQ";
const SPACE = "SxQL3iGyoDo";

describe("an address of a video or tour", () => {
  test.each([
    [`https://www.youtube.com/watch?v=${VIDEO}&t=12s`, "YouTube", VIDEO],
    [`https://youtu.be/${VIDEO}?si=abc`, "YouTube", VIDEO],
    [`youtube.com/shorts/${VIDEO}`, "YouTube", VIDEO],
    [`HTTPS://WWW.YOUTUBE.COM/embed/${VIDEO}`, "YouTube", VIDEO],
    [`//www.youtube.com/watch?v=${VIDEO}`, "YouTube", VIDEO],
    [` http://m.youtube.com/watch?v=${VIDEO} `, "YouTube", VIDEO],
    ["https://vimeo.com/76979871", "Vimeo", "76979871"],
    ["https://player.vimeo.com/video/76979871?h=8272103f6e", "Vimeo", "76979871"],
    [`https://my.matterport.com/show/?m=${SPACE}`, "Matterport", SPACE],
    [`https://matterport.com/discover/space/${SPACE}`, "Matterport", SPACE],
    ["https://kuula.co/share/7lYbx", "Kuula", "7lYbx"],
    ["https://kuula.co/share/collection/7lVLq?logo=1", "Kuula", "collection/7lVLq"],
  ])("%s is known", (pasted, provider, key) => {
    const embed = parseEmbed(pasted);
    expect(embed).toEqual({ provider, key });
    expect(parseEmbed(embedAddress(embed!))).toEqual(embed);
    expect(EMBED_FRAME_ORIGINS).toContain(new URL(embedFrame(embed!)).origin);
  });

  test.each([
    ["", "nothing"],
    ["https://www.youtube.com/", "no video"],
    ["https://www.youtube.com/@channel", "a channel"],
    [`https://youtube.com.evil.example/watch?v=${VIDEO}`, "a longer name"],
    [`https://notyoutube.com/watch?v=${VIDEO}`, "a name that ends so"],
    [`https://evil.youtube.com/watch?v=${VIDEO}`, "a name below it"],
    [`https://www.youtube.com./watch?v=${VIDEO}`, "a dot behind the name"],
    [`https://www.youtube.com@evil.example/watch?v=${VIDEO}`, "the name as user"],
    [`https://user:pass@www.youtube.com/watch?v=${VIDEO}`, "a user of it"],
    [`https://www.youtube.com:8443/watch?v=${VIDEO}`, "another port"],
    [`https://evil.example\\@www.youtube.com/watch?v=${VIDEO}`, "a backslash"],
    [`https://evil.example#@www.youtube.com/watch?v=${VIDEO}`, "a fragment"],
    [`https://evil.example/?https://www.youtube.com/watch?v=${VIDEO}`, "the name in a question"],
    [`https://www.уoutube.com/watch?v=${VIDEO}`, "a letter that looks alike"],
    [`https://www.youtube。com/watch?v=${VIDEO}`, "a dot that looks alike"],
    [`https://www.you\ttube.com/watch?v=${VIDEO}`, "a tab"],
    [`https://www.youtube.com\n.evil.example/watch?v=${VIDEO}`, "a line's end"],
    [`javascript:alert(1)//www.youtube.com/watch?v=${VIDEO}`, "a script"],
    [`JaVaScRiPt://www.youtube.com/watch?v=${VIDEO}%0Aalert(1)`, "a script in mixed letters"],
    ["data:text/html,<script>alert(1)</script>", "data"],
    [`ftp://www.youtube.com/watch?v=${VIDEO}`, "another protocol"],
    ["https://www.youtube.com/watch?v=%22onload=alert(1)", "a key that breaks out"],
    ["https://www.youtube.com/embed/../redirect?q=x", "a way up"],
    [`https://www.youtube.com/watch?v=${VIDEO}x`, "a key too long"],
    ["https://vimeo.com/76979871/../../evil", "a way up behind a key"],
    ["https://kuula.co/share/collection/../../x", "a way up in a collection"],
    [`https://youtu.be/${VIDEO}${"?x=".padEnd(600, "x")}`, "too much"],
  ])("%s is refused: %s", (pasted) => {
    expect(parseEmbed(pasted)).toBeNull();
  });

  test("never leads anywhere else, whatever is pasted around it", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "https://",
        "www.youtube.com",
        "vimeo.com",
        "@",
        ":",
        "/",
        "\\",
        "?v=",
        "#",
        ".",
        VIDEO,
        "//",
        "m=",
      ),
      fc.constantFrom("kuula.co/share/", "evil.example", "%2e%2e", "javascript:", "\t", "embed/", "76979871"),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const embed = parseEmbed(pieces.join(""));
        if (embed === null) return;
        const frame = new URL(embedFrame(embed));
        expect(EMBED_FRAME_ORIGINS).toContain(frame.origin);
        expect(`${frame.pathname}${frame.search}`).toMatch(/^\/[\w/?=&-]+$/);
      }),
      { numRuns: 3_000 },
    );
  });
});
