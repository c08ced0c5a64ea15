import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";
import { addressOf, EVENTS_ADDRESS } from "../../model/preview.js";
import { codeOf } from "../files/file-trouble.js";
import { UsageError } from "../usage-error.js";
import { admit, makeToken } from "./admission.js";
import { EventStream } from "./event-stream.js";

/** The only address that the server listens on. Other machines cannot reach it. */
const LOOPBACK = "127.0.0.1";

/** Content that the server sends. */
export interface Answer {
  readonly type: string;
  readonly content: string;
  /** Content security policy of a page. */
  readonly policy?: string;
}

/** Functions that make the answers, by the part of the address after the token. */
export type Answers = ReadonlyMap<string, () => Answer | Promise<Answer>>;

export interface ServerOptions {
  /** Port to listen on; 0 for any that is free. */
  readonly port: number;
  /** Called with an error that only a fault of this program can cause. */
  readonly failed: (error: unknown) => void;
}

/** A running server of pages. */
export interface PageServer {
  readonly address: string;
  /** Notifies all pages that a company has changed. */
  readonly tell: (company: number) => void;
  readonly close: () => Promise<void>;
}

/**
 * Headers of every answer, which keep browsers from storing the answer, guessing its type and passing on its address.
 */
const HEADERS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Starts to serve a fixed list of answers on this machine. No address is ever turned into the path of a file. */
export async function startServer(answers: Answers, { port, failed }: ServerOptions): Promise<PageServer> {
  const token = makeToken();
  const events = new EventStream();
  let ownPort = port;
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    const address = admit({ method, url, headers }, { port: ownPort, token });
    const answer = address === undefined ? undefined : answers.get(address);
    if (address === EVENTS_ADDRESS) startEvents(response, events);
    else if (answer === undefined) refuse(response);
    else send(response, answer).catch(failed);
  });
  ownPort = await listen(server, port);
  return {
    address: `http://${LOOPBACK}:${ownPort}/${token}/`,
    tell: (company) => {
      events.tell(company);
    },
    close: () =>
      new Promise((resolve) => {
        events.end();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Returns the address of a company's page; the first company's page has the address of the preview itself. */
export function pageAddress(company: number): string {
  return company === 1 ? "" : addressOf("page", company);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      reject(codeOf(error) === undefined ? error : explainPort(port, codeOf(error)));
    });
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      const bound = server.address();
      resolve(typeof bound === "object" && bound !== null ? bound.port : port);
    });
  });
}

function explainPort(port: number, code: string | undefined): UsageError {
  const reason = code === "EADDRINUSE" ? "another program uses it" : `the system refuses it (${code ?? "unknown"})`;
  return new UsageError(`--port: the preview cannot use port ${port}: ${reason}. Name another, or leave --port out.`);
}

/** Sends an empty answer, so that strangers do not learn what this server offers. */
function refuse(response: ServerResponse): void {
  response.writeHead(404, { "Content-Length": 0, Connection: "close" }).end();
}

function startEvents(response: ServerResponse, events: EventStream): void {
  response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream" });
  events.add(response);
}

async function send(response: ServerResponse, makeAnswer: () => Answer | Promise<Answer>): Promise<void> {
  const { type, content, policy } = await makeAnswer();
  response.writeHead(200, {
    ...HEADERS,
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Length": Buffer.byteLength(content),
    ...(policy !== undefined && { "Content-Security-Policy": policy }),
  });
  response.end(content);
}
