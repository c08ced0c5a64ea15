/** The bundler puts the bytes of these files into the program. */
declare module "*.ttf" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** The bundler puts the text of ELK's worker into the program. */
declare module "elkjs/lib/elk-worker.min.js" {
  const text: string;
  export default text;
}
