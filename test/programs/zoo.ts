/** Repositories that make an unguarded git run a program: ways to name the program, and places for the config. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync, appendFileSync } from "node:fs";
import path from "node:path";

/** Lines of config that name `program`, and the git command that runs it without guards. */
export interface Plant {
  readonly name: string;
  readonly config: (program: string, place: string) => string;
  readonly trigger: readonly string[];
  /** Whether the last commit lacks the tree of its parent, which the config promises to fetch. */
  readonly isPromised?: boolean;
  /** Whether the last commit is signed. */
  readonly isSigned?: boolean;
  /** Whether git reads it before the config of a working tree, as it does when it starts an alias. */
  readonly isReadEarly?: boolean;
  /** Whether only the choice of commands keeps git from it, because nothing can turn it off. */
  readonly isHeldByQuestion?: boolean;
}

const LOG = ["log", "-1", "--format=%ct", "--", "company.yaml"];

function promise(name: string, url: string, ...more: readonly string[]): Plant {
  return {
    name,
    trigger: LOG,
    isPromised: true,
    config: (program, place) => {
      const allowed = ["ssh", "ext", "file", "git"].map((each) => `[protocol "${each}"]\nallow = always`);
      const remote = [
        '[remote "origin"]',
        "promisor = true",
        `url = ${url}`,
        ...more,
        "[extensions]",
        "partialClone = origin",
      ];
      return [...allowed, ...remote].join("\n").replaceAll("PROGRAM", program).replaceAll("PLACE", place);
    },
  };
}

export const PLANTS: readonly Plant[] = [
  promise("a promisor remote by ssh", "ssh://host.example/x", "[core]", "sshCommand = PROGRAM"),
  promise("a promisor remote by ext::", "ext::PROGRAM"),
  promise("a promisor remote with uploadpack", "PLACE/honest", "uploadpack = PROGRAM"),
  promise("a promisor remote with vcs", "PROGRAM", "vcs = ext"),
  promise("a promisor remote with core.gitProxy", "git://host.example/x", "[core]", "gitProxy = PROGRAM"),
  { name: "core.fsmonitor", trigger: ["status"], config: (program) => `[core]\nfsmonitor = ${program}` },
  {
    name: "core.hooksPath",
    trigger: ["checkout", "--force", "HEAD"],
    // The program is also there as post-checkout, the name of the hook.
    config: (program) => `[core]\nhooksPath = ${path.dirname(program)}`,
  },
  {
    name: "gpg.program",
    trigger: LOG,
    isSigned: true,
    config: (program) => `[log]\nshowSignature = true\n[gpg]\nprogram = ${program}`,
  },
  {
    name: "textconv",
    trigger: ["log", "-1", "-p"],
    isHeldByQuestion: true,
    config: (program) => `[diff "planted"]\ntextconv = ${program}`,
  },
  {
    name: "an external diff",
    trigger: ["log", "-1", "-p", "--ext-diff"],
    isHeldByQuestion: true,
    config: (program) => `[diff "planted"]\ncommand = ${program}`,
  },
  {
    name: "a filter",
    trigger: ["checkout", "--force", "HEAD", "--", "company.yaml"],
    isHeldByQuestion: true,
    config: (program) => `[filter "planted"]\nsmudge = "${program}; cat"\nclean = "${program}; cat"`,
  },
  {
    name: "an alias",
    trigger: ["planted"],
    isReadEarly: true,
    isHeldByQuestion: true,
    config: (program) => ["planted", "log", "rev-parse"].map((name) => `[alias]\n${name} = !${program}`).join("\n"),
  },
];

/** A file system of its own for one plant. */
export interface Zoo {
  readonly place: string;
  readonly program: string;
  readonly marker: string;
  /** Runs git as a user does, with a config without guards. */
  readonly git: (folder: string, ...args: readonly string[]) => string;
}

export function openZoo(place: string): Zoo {
  const marker = path.join(place, "ran");
  const program = path.join(place, "bin/post-checkout");
  mkdirSync(path.dirname(program), { recursive: true });
  writeFileSync(program, `#!/bin/sh\necho ran >> '${marker}'\n`, { mode: 0o755 });
  const home = path.join(place, "home");
  mkdirSync(home);
  const user = "[user]\nname = a\nemail = a@example.org\n[init]\ndefaultBranch = main\n";
  writeFileSync(
    path.join(home, ".gitconfig"),
    `${user}[safe]\nbareRepository = all\n[protocol "file"]\nallow = always\n`,
  );
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: home,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_COMMITTER_DATE: "2025-03-10T12:00:00Z",
    GIT_TERMINAL_PROMPT: "0",
  };
  const git = (folder: string, ...args: readonly string[]) =>
    execFileSync("git", args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return { place, program, marker, git };
}

const COMPANY = "company: Northwind Bikes\ndepartments: [{ name: Bikes, head: vacant }]\n";

/** Makes an ordinary repository of two commits that both change the company file, without config of its own. */
function commitHonestly({ git }: Zoo, folder: string): void {
  mkdirSync(folder, { recursive: true });
  git(folder, "init", "--quiet", ".");
  writeFileSync(path.join(folder, ".gitattributes"), "company.yaml diff=planted filter=planted\n");
  for (const line of ["# first\n", "# second\n"]) {
    writeFileSync(path.join(folder, "company.yaml"), COMPANY + line);
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "--message", "x");
  }
  writeFileSync(path.join(folder, ".git/config"), "[core]\nrepositoryformatversion = 1\nbare = false\n");
  rmSync(path.join(folder, ".git/hooks"), { recursive: true, force: true });
}

function sign({ git, place }: Zoo, folder: string): void {
  const signature = ["gpgsig -----BEGIN PGP SIGNATURE-----", " ", " x", " -----END PGP SIGNATURE-----"].join("\n");
  const commit = git(folder, "cat-file", "commit", "HEAD").replace("\n\n", `\n${signature}\n\n`);
  writeFileSync(path.join(place, "commit"), commit);
  const id = git(folder, "hash-object", "-t", "commit", "-w", path.join(place, "commit")).trim();
  git(folder, "update-ref", "HEAD", id);
}

function loseTree({ git }: Zoo, folder: string): void {
  const tree = git(folder, "rev-parse", "HEAD~1^{tree}").trim();
  rmSync(path.join(folder, ".git/objects", tree.slice(0, 2), tree.slice(2)));
}

/** Puts a plant into a repository; `toConfig` is where its lines go. */
function plantInto(zoo: Zoo, plant: Plant, folder: string, toConfig = ".git/config"): void {
  commitHonestly(zoo, folder);
  if (plant.isSigned === true) sign(zoo, folder);
  if (plant.isPromised === true) loseTree(zoo, folder);
  appendFileSync(path.join(folder, toConfig), `${plant.config(zoo.program, zoo.place)}\n`);
}

export const WORKTREE_CONFIG = "in the config of a working tree";

/** Places of the config; each function returns the folder with the company file. */
export const PLACES: Readonly<Record<string, (zoo: Zoo, plant: Plant) => string>> = {
  "in .git": (zoo, plant) => {
    const folder = path.join(zoo.place, "tree");
    plantInto(zoo, plant, folder);
    return folder;
  },
  "in a repository that a .git file points to": (zoo, plant) => {
    const folder = path.join(zoo.place, "tree");
    plantInto(zoo, plant, folder);
    renameSync(path.join(folder, ".git"), path.join(folder, "elsewhere"));
    writeFileSync(path.join(folder, ".git"), "gitdir: elsewhere\n");
    return folder;
  },
  "in a repository that a .git link points to": (zoo, plant) => {
    const folder = path.join(zoo.place, "tree");
    plantInto(zoo, plant, folder);
    renameSync(path.join(folder, ".git"), path.join(folder, "elsewhere"));
    symlinkSync("elsewhere", path.join(folder, ".git"));
    return folder;
  },
  "in a file that include.path names": (zoo, plant) => {
    const folder = path.join(zoo.place, "tree");
    plantInto(zoo, plant, folder, "included");
    appendFileSync(path.join(folder, ".git/config"), "[include]\npath = ../included\n");
    return folder;
  },
  [WORKTREE_CONFIG]: (zoo, plant) => {
    const main = path.join(zoo.place, "main");
    plantInto(zoo, { ...plant, config: () => "[extensions]\nworktreeConfig = true" }, main);
    const folder = path.join(zoo.place, "tree");
    zoo.git(main, "worktree", "add", "--quiet", "--detach", folder);
    const config = plant.config(zoo.program, zoo.place);
    writeFileSync(path.join(main, ".git/worktrees/tree/config.worktree"), `${config}\n`);
    // Extensions count only in the common config.
    const extension = /\[extensions\]\n.*/u.exec(config)?.[0] ?? "";
    appendFileSync(path.join(main, ".git/config"), `${extension}\n`);
    return folder;
  },
  "in a submodule": (zoo, plant) => {
    const main = path.join(zoo.place, "main");
    commitHonestly(zoo, main);
    const module = path.join(zoo.place, "module");
    commitHonestly(zoo, module);
    zoo.git(main, "submodule", "--quiet", "add", module, "tree");
    zoo.git(main, "commit", "--quiet", "--message", "x");
    const folder = path.join(main, "tree");
    const planted = path.join(zoo.place, "planted");
    plantInto(zoo, plant, planted);
    const modules = path.join(main, ".git/modules/tree");
    rmSync(modules, { recursive: true });
    renameSync(path.join(planted, ".git"), modules);
    appendFileSync(path.join(modules, "config"), "[core]\nworktree = ../../../tree\n");
    return folder;
  },
};

/**
 * A folder shaped like a bare repository beside the company file, as a stranger commits it to an honest repository and
 * everybody clones it. The honest repository was committed to on 10 March 2025.
 */
export function cloneBareShape(zoo: Zoo, plant: Plant): string {
  const planted = path.join(zoo.place, "planted");
  plantInto(zoo, plant, planted);
  const honest = path.join(zoo.place, "honest");
  commitHonestly(zoo, honest);
  for (const part of ["HEAD", "config", "objects", "refs"])
    cpSync(path.join(planted, ".git", part), path.join(honest, "org", part), { recursive: true });
  cpSync(path.join(planted, ".gitattributes"), path.join(honest, "org/.gitattributes"));
  writeFileSync(path.join(honest, "org/company.yaml"), COMPANY);
  // A bare repository that names a working tree has one, for commands that need it.
  appendFileSync(path.join(honest, "org/config"), `[core]\nworktree = ${path.join(zoo.place, "clone/org")}\n`);
  zoo.git(honest, "add", "--all", "--force");
  zoo.git(honest, "commit", "--quiet", "--message", "x");
  zoo.git(zoo.place, "clone", "--quiet", honest, "clone");
  return path.join(zoo.place, "clone/org");
}
