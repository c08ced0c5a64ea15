import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findCodeHost, findRemoteUrl, hostOfUrl } from "../../src/cli/code-host.js";

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  mkdirSync(path.join(root, ".git"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const writeConfig = (url: string) => {
  writeFileSync(path.join(root, ".git/config"), `[remote "origin"]\n\turl = ${url}\n`);
};

test.each([
  ["https://github.com/acme/org.git", "github"],
  ["https://user:token@github.com/acme/org", "github"],
  ["git@github.com:acme/org.git", "github"],
  ["ssh://git@github.example.org:2222/acme/org.git", "github"],
  ["https://gitlab.com/acme/org.git", "gitlab"],
  ["git@gitlab.example.org:acme/org.git", "gitlab"],
  ["HTTPS://GitLab.example.org/acme/org.git", "gitlab"],
  ["https://example.org/github.com/org.git", "none"],
  ["https://notgithub.com/acme/org.git", "none"],
  ["https://git.example.org/acme/gitlab", "none"],
  ["/srv/github.com/org.git", "none"],
  ["../github", "none"],
  ["C:\\github\\org", "none"],
  ["", "none"],
])("%s belongs to %s", (url, host) => {
  expect(hostOfUrl(url)).toBe(host);
});

test("the remote 'origin' counts, wherever it stands in the config", () => {
  const config = '[remote "fork"]\n url = a:b\n[core]\n url = c:d\n[Remote "origin"]\n\tURL = "e:f"\n url = g:h\n';
  expect(findRemoteUrl(config)).toBe("e:f");
  expect(findRemoteUrl('[remote "fork"]\nurl=a:b\n')).toBe("a:b");
  expect(findRemoteUrl("[core]\n url = c:d\n")).toBeUndefined();
});

test("the remote decides before the files do", () => {
  mkdirSync(path.join(root, ".github"));
  expect(findCodeHost(root)).toBe("github");
  writeConfig("git@gitlab.com:acme/org.git");
  expect(findCodeHost(root)).toBe("gitlab");
});

test("files of both hosts decide nothing", () => {
  writeFileSync(path.join(root, ".gitlab-ci.yml"), "");
  expect(findCodeHost(root)).toBe("gitlab");
  mkdirSync(path.join(root, ".github"));
  expect(findCodeHost(root)).toBe("none");
});

test("a config that is a device, too large or missing names no host", () => {
  symlinkSync("/dev/zero", path.join(root, ".git/config"));
  expect(findCodeHost(root)).toBe("none");
  rmSync(path.join(root, ".git/config"));
  writeConfig(`git@github.com:acme/${"x".repeat(2 * 1024 * 1024)}`);
  expect(findCodeHost(root)).toBe("none");
  rmSync(path.join(root, ".git"), { recursive: true });
  expect(findCodeHost(root)).toBe("none");
});

test("a linked working tree has the remotes of its repository", () => {
  const tree = path.join(root, "tree");
  mkdirSync(path.join(root, ".git/worktrees/tree"), { recursive: true });
  writeFileSync(path.join(root, ".git/worktrees/tree/commondir"), "../..\n");
  mkdirSync(tree);
  writeFileSync(path.join(tree, ".git"), `gitdir: ${path.join(root, ".git/worktrees/tree")}\n`);
  writeConfig("git@github.com:acme/org.git");
  expect(findCodeHost(tree)).toBe("github");
});
