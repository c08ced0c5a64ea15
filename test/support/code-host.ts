/** A code host that lists comments, has a user with the number 7, and records what is written; it runs in a process of its own. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

export interface AskedOfHost {
  readonly method: string;
  readonly url: string;
  readonly token: string;
  readonly body: string;
}

export interface CodeHost {
  readonly url: string;
  /** Returns the requests that would have changed something. */
  readonly listWrites: () => readonly AskedOfHost[];
  readonly stop: () => void;
}

const SERVER = `
  import { appendFileSync } from "node:fs";
  import { createServer } from "node:http";
  const comments = JSON.parse(process.argv[1]);
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { method, url, headers } = request;
    const page = Number(new URL(url, "http://host").searchParams.get("page") ?? 1);
    if (method !== "GET") {
      const { body } = JSON.parse(text);
      const token = headers.authorization ?? headers["private-token"];
      appendFileSync(process.argv[2], JSON.stringify({ method, url, token, body }) + "\\n");
    }
    if (url.endsWith("/user")) return response.end(JSON.stringify({ id: 7 }));
    response.end(JSON.stringify(method === "GET" ? comments.slice((page - 1) * 100, page * 100) : {}));
  });
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

/** Starts a host whose pull requests all have these comments; `folder` takes its record. */
export async function startCodeHost(folder: string, comments: readonly object[]): Promise<CodeHost> {
  const record = path.join(folder, "asked.jsonl");
  rmSync(record, { force: true });
  const server = spawn(process.execPath, ["--input-type=module", "-e", SERVER, JSON.stringify(comments), record], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve) => {
    server.stdout.once("data", (line: Buffer) => {
      resolve(line.toString().trim());
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    listWrites: () => {
      const lines = existsSync(record) ? readFileSync(record, "utf8").split("\n").filter(Boolean) : [];
      return lines.map((line) => JSON.parse(line) as AskedOfHost);
    },
    stop: () => server.kill(),
  };
}
