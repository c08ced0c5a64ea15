import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";

const FILE = path.join(import.meta.dirname, "../corpora/schemas/sarif-schema-2.1.0.json");

/** Returns the complaints of the official schema of SARIF 2.1.0 about a log; none when it is valid. */
export function complaintsAboutSarif(log: unknown): readonly unknown[] {
  validate(log);
  return validate.errors ?? [];
}

const validate = compile();

/** The schema is written in draft 4; the draft that Ajv reads differs only in the name of `id`. */
function compile() {
  const { $schema, id, ...schema } = JSON.parse(readFileSync(FILE, "utf8")) as {
    readonly $schema: string;
    readonly id: string;
  };
  if ($schema !== "http://json-schema.org/draft-04/schema#") throw new Error("The schema is another than expected.");
  const formats = {
    uri: (text: string) => URL.canParse(text),
    "uri-reference": (text: string) => /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/u.test(text) && !/%(?![\dA-F]{2})/iu.test(text),
    "date-time": (text: string) => /^\d{4}-\d\d-\d\dT/u.test(text),
  };
  return new Ajv({ strict: false, allErrors: true, formats }).compile({ $id: id, ...schema });
}
