import { createCompanySchema } from "../pipeline.js";
import type { ProjectFile } from "./ci-files.js";

/** Returns the files that belong beside a company file, with paths from its folder. */
export function listCompanyFolderFiles(policy: string | undefined): readonly ProjectFile[] {
  return [
    { path: "orgwright.config.yaml", content: writeConfig(policy) },
    { path: "company.schema.json", content: JSON.stringify(createCompanySchema(), null, 2) + "\n" },
    {
      path: ".gitattributes",
      content: ATTRIBUTES,
      ifThere: "add '*.yaml text eol=lf' and '*.svg text eol=lf linguist-generated' to it",
    },
  ];
}

/** Returns the files for editors, with paths from the folder that an editor opens. */
export function listEditorFiles(): readonly ProjectFile[] {
  return [
    {
      path: ".vscode/extensions.json",
      content: `${JSON.stringify({ recommendations: [YAML_EXTENSION] }, null, 2)}\n`,
      ifThere: `add "${YAML_EXTENSION}" to its recommendations`,
    },
  ];
}

/** The Visual Studio Code extension that reads the first line of the company file, which names the schema. */
const YAML_EXTENSION = "redhat.vscode-yaml";

const ATTRIBUTES = `# The same line endings on every system, so that a chart drawn elsewhere is the same file.
*.yaml text eol=lf
# Charts are generated from the company file; marked as such, they are folded in reviews.
*.svg text eol=lf linguist-generated gitlab-generated
*.png binary linguist-generated gitlab-generated
*.pdf binary linguist-generated gitlab-generated
*.pptx binary linguist-generated gitlab-generated
`;

function writeConfig(policy: string | undefined): string {
  return `# Settings that all charts and checks of this company share. Every key may be left out, and the command line wins.

# The company file: a file that it includes is checked as a part of it.
company: company.yaml

# Charts: the paper, the smallest text in points, and the colours of the three officers.
# page: slide
# minFont: 10
# theme: { name: light, cio: "#16327F", cto: "#D46F14", ciso: "#0B6E63" }

# Checks: policy packs for laws and standards ('orgwright check --help' lists them), and the severity of single rules.
${policy === undefined ? "# policy: strict" : `policy: ${policy}`}
# rules:
#   empty-department: off
#   span-too-wide: { severity: warn, options: { max: 12 } }

# What a department of yours is, if its name does not say so: a kind of department or an officer's role.
# map:
#   Helpdesk: service-desk
`;
}
