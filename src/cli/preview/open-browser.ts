import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { findRepositoryRoot } from "../repository.js";
import { findProgram, listSearchFolders } from "../search-path.js";

/** The program that opens an address, by operating system, with its arguments before the address. */
const OPENERS: Partial<Readonly<Record<NodeJS.Platform, readonly [name: string, ...words: string[]]>>> = {
  darwin: ["open"],
  win32: ["rundll32.exe", "url.dll,FileProtocolHandler"],
};
const ELSEWHERE = ["xdg-open"] as const;

/**
 * Opens an address in the user's browser. Returns whether a program for this was found. The program is started without
 * a shell. A program in the current folder or its repository is passed over, because `npx` puts folders of both on
 * PATH.
 */
export function openBrowser(address: string): boolean {
  const [name, ...words] = OPENERS[process.platform] ?? ELSEWHERE;
  const here = findRepositoryRoot(process.cwd()) ?? process.cwd();
  const folders = listSearchFolders(process.env.PATH ?? "", [here]);
  const file = findProgram(name, folders);
  if (file === undefined) return false;
  const env = { ...process.env, PATH: folders.join(path.delimiter) };
  const opener = spawn(file, [...words, address], { env, detached: true, stdio: "ignore", windowsHide: true });
  // Do nothing if the program cannot be started: the user can open the printed address.
  opener.on("error", () => undefined);
  opener.unref();
  return true;
}
