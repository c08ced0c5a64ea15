/** Returns a part of the page. The page contains the part compressed by zlib, in base64. */
export async function unpackBytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await open(name).arrayBuffer());
}

/** Returns a part of the page as text. */
export async function unpackPart(name: string): Promise<string> {
  return open(name).text();
}

function open(name: string): Response {
  const letters = atob(document.querySelector(`script.${name}`)?.textContent ?? "");
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) packed[at] = letters.charCodeAt(at);
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate")));
}
