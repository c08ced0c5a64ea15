import { existsSync } from "node:fs";
import path from "node:path";
import type { CiChoice } from "./ci-choices.js";
import { findRepository } from "./git-repository.js";
import { readSmallFile } from "./files/small-file.js";

const MOST_BYTES = 1024 * 1024;

/**
 * Finds out which code host a repository belongs to: by its remote's host name, or else by the CI files that it already
 * has. Reads the repository's git config as text. Git is not started, so no program that the config names can run.
 *
 * @param root the working tree
 */
export function findCodeHost(root: string): CiChoice {
  const host = hostOfUrl(findRemoteUrl(readConfig(root)) ?? "");
  if (host !== "none") return host;
  const hasGithub = existsSync(path.join(root, ".github"));
  const hasGitlab = existsSync(path.join(root, ".gitlab-ci.yml"));
  if (hasGithub === hasGitlab) return "none";
  return hasGithub ? "github" : "gitlab";
}

function readConfig(root: string): string {
  const search = findRepository(path.join(root, ".git"));
  if (search.kind !== "found") return "";
  try {
    return readSmallFile(path.join(search.repository.commonFolder, "config"), MOST_BYTES);
  } catch {
    // Without a readable config, no remote is known.
    return "";
  }
}

/** Finds the address of the remote `origin` in the text of a git config, or else the address of the first remote. */
export function findRemoteUrl(config: string): string | undefined {
  const urls = new Map<string, string>();
  let remote: string | undefined;
  for (const line of config.split("\n")) {
    const header = /^\s*\[(?<section>[^\]]*)\]/u.exec(line)?.groups?.section;
    if (header !== undefined) remote = /^remote\s+"(?<name>.*)"$/iu.exec(header)?.groups?.name;
    const url = /^\s*url\s*=\s*"?(?<url>[^"]*?)"?\s*$/iu.exec(line)?.groups?.url;
    if (remote !== undefined && url !== undefined && !urls.has(remote)) urls.set(remote, url);
  }
  return urls.get("origin") ?? [...urls.values()][0];
}

/** Recognises a code host by the host name in an address: `github.com`, `gitlab.example.org`. */
export function hostOfUrl(url: string): CiChoice {
  const machine = /^(?:[a-z][a-z+.-]*:\/\/)?(?:[^/@]*@)?(?<machine>[^/:]+)[/:]/iu.exec(url)?.groups?.machine ?? "";
  const labels = machine.toLowerCase().split(".");
  if (labels.includes("github")) return "github";
  return labels.includes("gitlab") ? "gitlab" : "none";
}
