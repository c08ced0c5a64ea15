/** X1 to X4 what gets into the picture, X12 and X14 what gets into a log or a terminal, X16 what an error says. */
import { companyOf, companyWith, file, quoted } from "../case.js";
import type { HostileCase } from "../case.js";

const MARKUP = [
  "<script>alert(1)</script>",
  "</text><script>alert(1)</script>",
  "</title></svg><script>alert(1)</script>",
  "]]><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "--><script>alert(1)</script><!--",
  "<!--",
  "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "&nbsp;&unknown;&",
  "&#x1;&#0;&#xFFFF;",
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '" onload="alert(1)',
  "' onmouseover='alert(1)' x='",
  "` onclick=alert(1) x=`",
  "<img src=x onerror=alert(1)>",
  "<image href='https://example.com/a.png'/>",
  "<image href='file:///etc/passwd'/>",
  "<foreignObject><iframe src='javascript:alert(1)'></iframe></foreignObject>",
  "<a href='javascript:alert(1)'><text>x</text></a>",
  "<set attributeName='href' to='javascript:alert(1)'/>",
  "<animate onbegin='alert(1)' attributeName='x' dur='1s'/>",
  "<use href='data:image/svg+xml,<svg id=x onload=alert(1)></svg>#x'/>",
  "<style>@import 'https://example.com/a.css'; * { background: url(https://example.com/b) }</style>",
  "<link rel=stylesheet href=https://example.com/a.css>",
  "<meta http-equiv=refresh content='0;url=https://example.com'>",
  "<base href='https://example.com/'>",
  "<svg onload=alert(1)>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<template><script>alert(1)</script></template>",
  "<object data='javascript:alert(1)'>",
  "<embed src='javascript:alert(1)'>",
  "<marquee onstart=alert(1)>",
  "\u0000<script>alert(1)</script>",
  "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
  "<script\u2028>alert(1)</script\u2028>",
  "\uFEFF<script>alert(1)</script>",
  "＜script＞alert(1)＜/script＞",
  "{{constructor.constructor('alert(1)')()}}",
  "${alert(1)}",
  "<%= 7 * 7 %>",
  "#{7*7}",
  "javascript:alert(1)",
  "url(javascript:alert(1))",
  "expression(alert(1))",
  "; fill: url(https://example.com/#a)",
  "xlink:href",
];

const ATTRIBUTES = [
  "onload",
  "onclick",
  "class",
  "style",
  "href",
  "xlink:href",
  "src",
  "data-x",
  "xml:base",
  "filter",
].map((name) =>
  file(
    `X2 the id ${name}="alert(1)"`,
    `company: A\nofficers: [{ id: ${quoted(`x" ${name}="alert(1)`)}, role: CIO }]\ndepartments: [{ id: ${quoted(`y' ${name}='alert(1)`)}, name: B }]\n`,
    "no error",
  ),
);

const IDS = [
  "<script>",
  "a b",
  "../../x",
  "#",
  "url(#a)",
  "unit-it",
  "officer-cio",
  "😀",
  "---",
  "&amp;",
  "\\",
  'a"b',
  "a'b",
  "]]>",
  "%00",
].map((id) =>
  file(
    `X2 the id ${id}`,
    `company: A\nofficers: [{ id: ${quoted(id)}, role: CIO }]\ndepartments: [{ name: B, officer: ${quoted(id)} }, { id: it, name: C }, { id: it-2, name: it }]\n`,
    "no error",
  ),
);

const link = (address: string): HostileCase =>
  file(
    `X4 the address ${address.slice(0, 50)}`,
    companyWith(`people: [{ name: A, department: it, links: { a: ${quoted(address)} } }]\n`),
    "impossible-value",
  );

const ADDRESSES = [
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "\tjavascript:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//example.com/a",
    "/etc/passwd",
    "ftp://example.com",
    "about:blank",
    "blob:https://example.com/a",
    "https:",
    "https://",
    "https:///",
    "http:/example.com",
    "https://a b",
    "view-source:https://example.com",
    "mailto:",
    "x",
    "intent://a#Intent;end",
  ].map(link),
  ...[
    "https://example.com/a?b=c&d=%22",
    "https://user:password@example.com/",
    "https://xn--e1afmkfd.example/",
    "mailto:a@example.com",
    "http://[::1]/",
  ].map((address) => ({ ...link(address), finds: "no error" as const })),
];

const COMMANDS = [
  "::error::pwned",
  "::error file=a.js,line=1::pwned",
  " ::add-mask::x",
  "::stop-commands::t",
  "::set-output name=a::b",
  "::debug::x",
  "\n::error::pwned",
  "a\n::error::pwned",
  "\r::error::pwned",
  "a\u2028::error::pwned",
  "\u0085::error::pwned",
  "##[error]pwned",
  "a ##[command]pwned",
  "##vso[task.setvariable variable=a]b",
  "##teamcity[message text='a']",
  "%0A::error::pwned",
  "::",
  "::::",
];
const TERMINAL = [
  "\u001b[31mred",
  "\u001b]0;title\u0007",
  "\u001b]52;c;cHduZWQ=\u0007",
  "\u001b]8;;https://example.com\u0007click\u001b]8;;\u0007",
  "\u009b31m",
  "\u001bc",
  "\u001b[2J",
  "\u001b[1A",
  "a\rb",
  "a\bb",
  "\u0007",
  "\u001b]1337;File=:AA==\u0007",
  "\u001bP+q\u001b\\",
  "\u202Eexe.yaml",
];

/** Puts the text into names, keys, references that lead nowhere, and places that are quoted from the file. */
const said = (threat: string, text: string): HostileCase =>
  file(
    `${threat} ${JSON.stringify(text)}`,
    `${companyWith("")}  - ${quoted(text)}\n  - { name: ${quoted(text)}, officer: ${quoted(text)}, ${quoted(`key ${text}`)}: 1 }\n${quoted(text)}: 1\n`,
    "wrong-type",
  );
const unquoted = (threat: string, text: string): HostileCase =>
  file(
    `${threat} ${JSON.stringify(text)} as it is`,
    `company: A\n# ${text.replace(/[\r\n]/gu, " ")}\n${text.replace(/\r(?!\n)/gu, "")}\n`,
    text.startsWith("%") ? "wrong-type" : "missing-key",
  );

export const EXITS: readonly HostileCase[] = [
  ...MARKUP.map((text) => file(`X1 ${JSON.stringify(text)} in every text`, companyOf(text), "no error")),
  ...ATTRIBUTES,
  ...IDS,
  file("X3 a colour that is none", companyWith("x-colour: 'red;background:url(https://example.com)'\n"), "no error"),
  ...ADDRESSES,
  ...COMMANDS.map((text) => said("X12", text)),
  ...COMMANDS.map((text) => file(`X12 ${JSON.stringify(text)} in every text`, companyOf(text), "no error")),
  ...TERMINAL.map((text) => said("X14", text)),
  ...TERMINAL.map((text) =>
    // A bell alone is invisible, so it is not a name.
    file(`X14 ${JSON.stringify(text)} in every text`, companyOf(text), text === "\u0007" ? "missing-key" : "no error"),
  ),
  ...["::error::pwned", "##[error]pwned", "\u001b[31mred"].map((text) => ({
    ...unquoted("X14", text),
    finds: text.startsWith("#") ? ("missing-key" as const) : ("yaml-syntax" as const),
  })),
  file(
    "X16 a file that was never meant to be shown",
    "root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\n",
    "wrong-type",
  ),
  file(
    "X16 a private key",
    "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n",
    "wrong-type",
  ),
];
