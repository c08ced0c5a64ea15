/** Attacks on the server of 'preview', and hostile companies on its page: nothing runs, nothing leaves, nothing else is read. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request as ask } from "node:http";
import type { OutgoingHttpHeaders, Server } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOSTILE_CASES } from "../hostile/cases.js";
import { placeFiles } from "../hostile/place.js";
import { startLongRun } from "../support/long-run.js";
import type { LongRun } from "../support/long-run.js";
import { soon, usePreviews } from "../support/preview.js";

const COMPANY = "company: Quiet\nofficers:\n  - { id: cio, role: CIO, name: Ada Okafor }\n";
/** Ends the list of cases on the page. */
const LAST = "company: The last one\ndepartments: [{ name: The end of the list }]\n";

let folder = "";
let run: LongRun;
let address: URL;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-attacks-"));
  writeFileSync(path.join(folder, "company.yaml"), COMPANY);
  writeFileSync(path.join(folder, "secret.txt"), "nobody may read this");
  run = await startLongRun(["preview", "company.yaml"], folder);
  address = new URL(run.address);
});
afterAll(async () => {
  await run.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Asks for a path exactly as it is written, with any headers. */
function fetchRaw(written: string, headers: OutgoingHttpHeaders = {}, method = "GET"): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = ask({ host: "127.0.0.1", port: address.port, path: written, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}

const NOTHING = { status: 404, body: "" };

describe("requests", () => {
  test("the page itself is answered, and never stored", async () => {
    const { status, headers } = await fetchRaw(address.pathname);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-\S+' 'sha256-\S+' 'wasm-unsafe-eval'; /u);
    expect(policy).toContain("connect-src 'self'; worker-src blob:; img-src data:; font-src data:; base-uri 'none'");
  });

  test.each([
    "/",
    "/secret.txt",
    "/../secret.txt",
    "TOKEN/secret.txt",
    "TOKEN/../secret.txt",
    "TOKEN/%2e%2e/secret.txt",
    "TOKEN/..%2fsecret.txt",
    "TOKEN/..%5csecret.txt",
    "TOKEN//etc/passwd",
    "TOKEN/company.yaml",
    "TOKEN/state-0",
    "TOKEN/state-2",
    "TOKEN/state-1/../../secret.txt",
    "/favicon.ico",
    "/wrong-token-wrong-token-wrong-tok/",
  ])("nothing is at %s", async (place) => {
    expect(await fetchRaw(place.replace("TOKEN", address.pathname.slice(0, -1)))).toMatchObject(NOTHING);
  });

  test.each<[string, OutgoingHttpHeaders]>([
    ["the host of somebody else", { host: "evil.example" }],
    ["a host that ends like ours", { host: "127.0.0.1.evil.example" }],
    ["another page", { origin: "https://evil.example" }],
    ["a page without an origin", { origin: "null" }],
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["another port of this machine", { "sec-fetch-site": "same-site" }],
  ])("nothing is told to %s", async (_, headers) => {
    for (const place of ["", "events", "state-1", "changes-1"])
      expect(await fetchRaw(address.pathname + place, headers)).toMatchObject(NOTHING);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "HEAD"])("%s is not answered", async (method) => {
    expect(await fetchRaw(address.pathname, {}, method)).toMatchObject(NOTHING);
  });

  test("only this machine can connect", async () => {
    const outside = Object.values(networkInterfaces()).flatMap((each = []) =>
      each.filter(({ internal, family }) => !internal && family === "IPv4"),
    );
    for (const host of [...outside.map((each) => each.address), "::1"])
      await expect(
        new Promise((resolve, reject) => {
          const socket = connect({ host, port: Number(address.port) }, () => {
            resolve(socket.destroy());
          });
          socket.on("error", reject);
        }),
        host,
      ).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH|EAFNOSUPPORT/u);
  });
});

describe("other pages in the same browser", () => {
  let other: Server;
  let otherAddress = "";
  beforeAll(async () => {
    other = createServer((_, response) => {
      response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>Other</title><body></body>");
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    otherAddress = `http://localhost:${String((other.address() as AddressInfo).port)}/`;
  });
  afterAll(() => {
    other.close();
  });

  test("a page that knows the address can neither read nor frame it, and a name pointed at this machine gets nothing", async () => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--host-resolver-rules=MAP evil.example 127.0.0.1"],
    });
    try {
      const page = await browser.newPage();
      const answers: number[] = [];
      page.on("response", (response) => {
        if (response.url().startsWith(run.address)) answers.push(response.status());
      });
      await page.goto(otherAddress);
      const read = await page.evaluate(async (preview) => {
        const outcomes: string[] = [];
        for (const mode of ["cors", "no-cors"] as const)
          for (const place of ["", "state-1", "changes-1"])
            outcomes.push(
              await fetch(preview + place, { mode }).then(
                async (got) => got.text(),
                () => "refused",
              ),
            );
        const frame = document.createElement("iframe");
        frame.src = preview;
        const loaded = new Promise((resolve) => {
          frame.addEventListener("load", resolve);
        });
        document.body.append(frame);
        await loaded;
        const heard = await new Promise((resolve) => {
          const events = new EventSource(`${preview}events`);
          events.addEventListener("open", () => {
            resolve("heard");
          });
          events.addEventListener("error", () => {
            resolve("refused");
          });
        });
        return { outcomes, heard };
      }, run.address);
      expect(new Set(read.outcomes)).toEqual(new Set(["refused", ""]));
      expect(read.heard).toBe("refused");
      expect(answers.filter((status) => status !== 404)).toEqual([]);
      expect(page.frames().some((frame) => frame.url().startsWith(run.address) && frame.childFrames().length > 0)).toBe(
        false,
      );

      await expect(page.goto(run.address.replace("127.0.0.1", "evil.example"))).rejects.toThrow(
        "ERR_HTTP_RESPONSE_CODE_FAILURE",
      );
      // The first page may still be showing its error.
      const named = await (await browser.newPage()).goto(run.address.replace("127.0.0.1", "localhost"));
      expect(named?.status()).toBe(200);
    } finally {
      await browser.close();
    }
  });
});

describe("files", () => {
  test("links that lead out of a repository are neither read nor shown", async () => {
    const repository = path.join(folder, "repository");
    mkdirSync(path.join(repository, ".git"), { recursive: true });
    writeFileSync(path.join(repository, "company.yaml"), `${COMPANY}departments:\n  - include: part.yaml\n`);
    writeFileSync(path.join(folder, "outside.yaml"), "name: Nobody may read this\n");
    symlinkSync("../outside.yaml", path.join(repository, "part.yaml"));
    symlinkSync("../company.yaml", path.join(repository, "link.yaml"));
    await expect(startLongRun(["preview", "link.yaml"], repository)).rejects.toThrow("leads out of its repository");
    const opened = await startLongRun(["preview", "company.yaml"], repository);
    const state = await (await fetch(`${opened.address}state-1`)).text();
    await opened.stop();
    expect(state).toContain("part.yaml");
    expect(state).not.toContain("Nobody may read this");
  });
});

describe("hostile companies", () => {
  const { inFolder, start, open } = usePreviews();
  const cases = HOSTILE_CASES.filter(({ isLarge }) => isLarge !== true);

  test("there are many", () => {
    expect(cases.length).toBeGreaterThan(50);
  });

  test("none of them runs anything, asks for anything or ends the preview", { timeout: 600_000 }, async () => {
    const root = placeFiles({ files: { "company.yaml": COMPANY } }, inFolder("zoo"));
    const file = path.join(root, "company.yaml");
    const { page, item } = await open((await start(file)).address);
    await item("Chief Information Officer").waitFor();
    await page.getByRole("button", { name: /finding/u }).click();
    for (const hostile of cases) {
      const shown = page.waitForResponse(/state-1$/u, { timeout: 2000 }).catch(() => undefined);
      writeFileSync(file, hostile.files["company.yaml"] ?? "");
      await shown;
    }
    writeFileSync(file, LAST);
    await item("The end of the list").waitFor();
    await soon(() => page.getByRole("alert").textContent()).toBe("");
    expect(await page.locator("img, iframe, object, embed, link, base, form").count()).toBe(0);
  });
});
