/** The date of a check where nobody gives one: that of the file's last commit, from real git; then asOf, then today. */
import { expect, test } from "vitest";
import path from "node:path";
import { playSession } from "../support/session.js";

const CASE = path.join(import.meta.dirname, "../cli/check-clean");
const COMPANY = (asOf: string) => `company: { name: Northwind Bikes${asOf} }
officers: [{ id: cio, role: CIO }, { id: cto, role: CTO }, { id: ciso, role: CISO, status: interim, since: 2025-01-15 }]
departments: [{ name: Bikes, officer: cto, head: vacant }]
`;

/** A repository whose only commit was written on one day and committed late on another, by a clock east of UTC. */
const IN_GIT = `
export GIT_AUTHOR_DATE=2024-05-01T12:00:00Z GIT_COMMITTER_DATE=2025-03-10T01:30:00+05:00
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
commit() { git add -A && git -c user.name=a -c user.email=a@example.org commit --quiet -m x; }
git init --quiet . && commit
`;

interface Situation {
  readonly asOf?: string;
  readonly before?: string;
  readonly command?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

async function findDates({ asOf = "", before = "", command = "orgwright check", environment = {} }: Situation) {
  let report = { stdout: "", stderr: "" };
  const commands = `cat > company.yaml <<'END'\n${COMPANY(asOf)}END\n${before}\n${command} company.yaml -f json`;
  // The empty variable removes the date of the sessions.
  await playSession(CASE, commands, (_, result) => (report = result), { ORGWRIGHT_NOW: "", ...environment });
  const { dates, findings } = JSON.parse(report.stdout) as {
    readonly dates: readonly string[];
    readonly findings: readonly { readonly rule: string }[];
  };
  return { dates, rules: findings.map(({ rule }) => rule), stderr: report.stderr };
}

const today = () => new Date().toISOString().slice(0, 10);

test("in git it is the day of the last commit in UTC, whatever asOf says", async () => {
  expect(await findDates({ before: IN_GIT, asOf: ", asOf: 2026-06-30" })).toEqual({
    dates: ["2025-03-09"],
    rules: [],
    stderr: "",
  });
});

test("it is the last commit of the file, not of the repository", async () => {
  const later = `export GIT_COMMITTER_DATE=2026-01-01T00:00:00Z; echo x > other.txt; commit`;
  expect((await findDates({ before: IN_GIT + later })).dates).toEqual(["2025-03-09"]);
  const changed = `export GIT_COMMITTER_DATE=2026-01-01T00:00:00Z; echo '# x' >> company.yaml; commit`;
  expect(await findDates({ before: IN_GIT + changed })).toEqual({
    dates: ["2026-01-01"],
    rules: ["interim-overdue"],
    stderr: "",
  });
});

test("--now wins over it, and so does the environment", async () => {
  const asked = { before: IN_GIT, command: "orgwright check --now 2026-02-03" };
  expect((await findDates(asked)).dates).toEqual(["2026-02-03"]);
  const environment = { ORGWRIGHT_NOW: "2026-02-04" };
  expect((await findDates({ before: IN_GIT, environment })).dates).toEqual(["2026-02-04"]);
  expect((await findDates({ ...asked, environment })).dates).toEqual(["2026-02-03"]);
});

test.each([
  ["outside a repository", ""],
  ["in a repository that the file was never committed to", "git init --quiet ."],
])("%s it is asOf, without a word", async (_, before) => {
  expect(await findDates({ before, asOf: ", asOf: 2026-06-29" })).toEqual({ ...AS_OF, stderr: "" });
});

const AS_OF = { dates: ["2026-06-29"], rules: ["interim-overdue"] };
const NOT_KNOWN = "The date of the last commit is not known: ";

/** Makes two later commits, so that a clone of one commit lacks the one that changed the file. */
const LATER = `${IN_GIT}
export GIT_COMMITTER_DATE=2026-01-01T00:00:00Z
for n in 1 2; do echo $n > other.txt; commit; done
git config uploadpack.allowFilter true && git config uploadpack.allowAnySHA1InWant true
git clone --quiet "$@" "file://$PWD" clone && cd clone`;

test.each([
  // Only orgwright itself is on this path.
  ["without git", `${IN_GIT}\nPATH=$(dirname "$(command -v orgwright)")`, "git is not in any folder of PATH"],
  ["in a shallow clone that ends too early", `set -- --depth=1${LATER}`, "this is a shallow clone, "],
  ["in a partial clone without trees", `set -- --filter=tree:0${LATER}`, "git cannot read the history of "],
  ["in a .git folder that is none", "mkdir .git", "git cannot read the history of "],
  ["in a .git file that leads nowhere", "echo gitdir: none > .git", "'"],
])("%s it is asOf, and a note says why", async (_, before, why) => {
  const { stderr, ...found } = await findDates({ before, asOf: ", asOf: 2026-06-29" });
  expect(found).toEqual(AS_OF);
  expect(stderr).toContain(NOT_KNOWN + why);
  expect(stderr).toMatch(/; or give a date with --now\.\n$/u);
  expect(stderr.match(/\n/gu)).toHaveLength(1);
});

test("the note is given once for all files with the same reason", async () => {
  const command = "cp company.yaml two.yaml; orgwright check two.yaml";
  const { stderr } = await findDates({ before: "mkdir .git", command, asOf: ", asOf: 2026-06-29" });
  expect(stderr.match(/\n/gu)).toHaveLength(1);
});

test.each([
  ["a clone", `set --${LATER}`],
  ["a partial clone without files", `set -- --filter=blob:none${LATER}`],
  ["a working tree", `${IN_GIT}\ngit worktree add --quiet --detach tree && cd tree`],
  [
    "a submodule",
    `set --${LATER}
git init --quiet ../../above && cd ../../above
git -c protocol.file.allow=always submodule --quiet add "$OLDPWD" sub && cd sub`,
  ],
])("in %s it is that of the last commit, without a word", async (_, before) => {
  const { dates, stderr } = await findDates({ before });
  expect({ dates, stderr }).toEqual({ dates: ["2025-03-09"], stderr: "" });
});

test("a commit after the end of a shallow clone counts", async () => {
  const more = `export GIT_COMMITTER_DATE=2026-02-01T00:00:00Z; echo '# x' >> company.yaml; commit`;
  const { dates, stderr } = await findDates({ before: `set -- --depth=1${LATER}\n${more}` });
  expect({ dates, stderr }).toEqual({ dates: ["2026-02-01"], stderr: "" });
});

test("without asOf either it is today", async () => {
  const before = today();
  const { dates } = await findDates({});
  expect([[before], [today()]]).toContainEqual(dates);
});
