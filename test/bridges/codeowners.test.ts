import { expect, test } from "vitest";
import { bridge, findBridge, toGraph } from "../support/bridged.js";

const COMPANY = `
company: X
departments:
  - name: Platform
    paths: ["*.tf", "/infra/my files/"]
    links: { github: https://github.com/orgs/acme/teams/platform, wiki: https://example.com }
    teams:
      - { name: Billing, paths: [/infra/billing/], head: h, people: [{ id: h, name: Ada, links: { me: https://github.com/ada-l } }] }
      - { name: Mail, paths: [/mail/], links: { mail: "mailto:mail@example.com", team: https://ghe.example.com/orgs/acme/teams/mail } }
      - { name: Nobody, paths: [/nobody/] }
      - { name: Odd, paths: ["#odd", "!odd", "a[b]", "ok\\\\ay"], links: { team: https://github.com/orgs/acme/teams/odd } }
      - { name: None, links: { team: https://github.com/orgs/acme/teams/none } }
`;

test("units own their paths, those below after those above, and what cannot be written is named", () => {
  const { text, remarks } = bridge(toGraph(COMPANY), "codeowners");
  expect(text).toBe(
    String.raw`# Written by 'orgwright export --to codeowners'; change the company file instead.

# Platform
*.tf @acme/platform
/infra/my\ files/ @acme/platform

# Billing
/infra/billing/ @ada-l

# Mail
/mail/ mail@example.com @acme/mail

# Odd
ok\\ay @acme/odd
`,
  );
  expect(remarks).toEqual([
    "1 unit with 'paths' left out, because no link of theirs or of their heads names an owner: 'Nobody'. Add one, such as 'links: { github: https://github.com/orgs/ORG/teams/TEAM }'.",
    "3 paths left out, because CODEOWNERS has no way to write '#' or '!' at the start, '[' or ']': '#odd', '!odd', 'a[b]'. Use '*' instead.",
  ]);
});

test("a company without paths is told how to write them", () => {
  expect(bridge(toGraph("company: X\ndepartments: [{ name: A }]\n"), "codeowners").remarks).toEqual([
    "No unit says which files it owns. Write 'paths:' with patterns such as '/billing/' into departments and teams.",
  ]);
});

test("owners are known by links, which a company without names does not have", () => {
  expect(findBridge("codeowners").needsNames).toBe(true);
});
