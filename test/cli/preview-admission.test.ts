/** A preview answers its own page only: other hosts, other pages and guessed addresses get nothing. */
import { describe, expect, test } from "vitest";
import { admit, makeToken } from "../../src/cli/preview/admission.js";
import type { AskedRequest } from "../../src/cli/preview/admission.js";

const TOKEN = makeToken();
const PORT = 4680;
const HOST = `127.0.0.1:${PORT}`;
const ask = (url: string, headers: AskedRequest["headers"] = {}, method = "GET") =>
  admit({ method, url, headers: { host: HOST, ...headers } }, { port: PORT, token: TOKEN });

test("tokens are long and never the same", () => {
  expect(TOKEN).toMatch(/^[\w-]{32}$/u);
  expect(new Set(Array.from({ length: 100 }, makeToken)).size).toBe(100);
});

test.each([
  [`/${TOKEN}/`, ""],
  [`/${TOKEN}/events`, "events"],
  [`/${TOKEN}/state-1`, "state-1"],
])("%s is answered", (url, address) => {
  expect(ask(url)).toBe(address);
  expect(ask(url, { host: `localhost:${PORT}` })).toBe(address);
  expect(ask(url, { origin: `http://${HOST}`, "sec-fetch-site": "same-origin" })).toBe(address);
  expect(ask(url, { "sec-fetch-site": "none" })).toBe(address);
});

describe("nothing is answered", () => {
  test.each([
    "/",
    "",
    "*",
    `/${TOKEN}`,
    `/${TOKEN.slice(1)}/`,
    `/${TOKEN}x/`,
    `/${TOKEN.toUpperCase()}/`,
    `//${TOKEN}/`,
    `/x/../${TOKEN}/`,
    `/${TOKEN}/../`,
    `/${TOKEN}/../../etc/passwd`,
    `/${TOKEN}/..%2f..%2fetc%2fpasswd`,
    `/${TOKEN}/%2e%2e/`,
    `/${TOKEN}/..\\..\\`,
    `/${TOKEN}/state-1/`,
    `/${TOKEN}/state-1?x`,
    `/${TOKEN}/state-1#x`,
    `/${TOKEN}/\u0000`,
    `http://${HOST}/${TOKEN}/`,
  ])("at the address %j", (url) => {
    expect(ask(url)).toBeUndefined();
  });

  test.each([
    undefined,
    "",
    "evil.example",
    `evil.example:${PORT}`,
    "127.0.0.1",
    "127.0.0.1:80",
    `127.0.0.1.evil.example:${PORT}`,
    `localhost.:${PORT}`,
    `LOCALHOST:${PORT}`,
    `[::1]:${PORT}`,
    `0.0.0.0:${PORT}`,
    `127.1:${PORT}`,
  ])("to the host %j, as after DNS rebinding", (host) => {
    expect(ask(`/${TOKEN}/`, { host })).toBeUndefined();
  });

  test.each([
    "null",
    "https://evil.example",
    `http://localhost:${PORT}`,
    `https://${HOST}`,
    `http://127.0.0.1:${PORT + 1}`,
  ])("to a page of %s", (origin) => {
    expect(ask(`/${TOKEN}/`, { origin })).toBeUndefined();
  });

  test.each(["cross-site", "same-site", "sideways"])("to a request that is %s", (site) => {
    expect(ask(`/${TOKEN}/`, { "sec-fetch-site": site })).toBeUndefined();
  });

  test.each(["POST", "PUT", "OPTIONS", "HEAD", "CONNECT"])("to %s", (method) => {
    expect(ask(`/${TOKEN}/`, {}, method)).toBeUndefined();
  });
});
