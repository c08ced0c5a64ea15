/** The first script of a page that `render -f html` writes: unpacks the program in the page, and runs it. */
async function start(): Promise<void> {
  const packed = Uint8Array.from(atob(document.querySelector("script[type='text/plain']")?.textContent ?? ""), (byte) =>
    byte.charCodeAt(0),
  );
  const program = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const script = document.createElement("script");
  script.type = "module";
  // The page's policy knows the digest of this text, and lets no other run.
  script.textContent = await new Response(program).text();
  document.head.append(script);
}

void start();

export {};
