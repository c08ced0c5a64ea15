/**
 * `node --import` loads this file before the program. It writes what the program used and which files it touched into
 * the file that HOSTILE_PROBE names. The run ends when the program opens a socket or starts a process; with
 * HOSTILE_LISTENS it may listen, as a preview does.
 */
import { Buffer } from "node:buffer";
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const report = process.env.HOSTILE_PROBE;
const touched = new Set();

/** Every way to open, list or read a file that takes a path first. */
const READERS = [
  "open",
  "openSync",
  "readFile",
  "readFileSync",
  "readdir",
  "readdirSync",
  "createReadStream",
  "opendir",
  "opendirSync",
  "copyFile",
  "copyFileSync",
  "cp",
  "cpSync",
];
for (const owner of [fs, fs.promises]) {
  for (const name of READERS) {
    const original = owner[name];
    if (original === undefined) continue;
    owner[name] = function (file, ...rest) {
      if (typeof file === "string" || file instanceof URL || Buffer.isBuffer(file)) {
        touched.add(path.resolve(file instanceof URL ? fileURLToPath(file) : String(file)));
      }
      return original.call(this, file, ...rest);
    };
  }
}

const FORBIDDEN = [
  [net.Socket.prototype, "connect"],
  [net.Server.prototype, "listen"],
  [dgram, "createSocket"],
  [dns, "lookup"],
  [dns.promises, "lookup"],
  [childProcess, "spawn"],
  [childProcess, "spawnSync"],
  [childProcess, "exec"],
  [childProcess, "execSync"],
  [childProcess, "execFile"],
  [childProcess, "execFileSync"],
  [childProcess, "fork"],
];
for (const [owner, name] of FORBIDDEN) {
  const original = owner[name];
  owner[name] = function (...given) {
    if (mayListen(name, given)) return original.apply(this, given);
    process.stderr.write(`reached out by ${name}\n`);
    process.exit(98);
  };
}
syncBuiltinESMExports();

/** Tells whether a call only listens on this machine. Node looks addresses up too before it listens there. */
function mayListen(name, [address]) {
  if (process.env.HOSTILE_LISTENS === undefined) return false;
  return name === "listen" || (name === "lookup" && address === "127.0.0.1");
}

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const facts = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024, touched: [...touched] };
  if (report !== undefined) fs.writeFileSync(report, JSON.stringify(facts));
});
