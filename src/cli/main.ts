#!/usr/bin/env node
/**
 * In: the words after `orgwright`. Out: files, streams and the exit code. The only stage that knows files, streams,
 * colours, the environment and exit codes. The surprise: the program itself is in `program.ts`. If the build has
 * bundled the program into parts, it is loaded from these, because they start in half the time.
 */
import process from "node:process";
import { openParts } from "../parts/index.js";

const parts = openParts(process.env);
const program = parts?.loadProgram() ?? (await import("./program.js"));
process.exitCode = await program.runProgram(process.argv.slice(2));
parts?.keepCode();
