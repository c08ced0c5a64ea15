import { TOOL } from "./tool.js";
import { print } from "./terminal.js";

/** Greets a user who typed only the program's name, and prints the commands to begin with. */
export function greet(): number {
  print(`${TOOL.name} ${TOOL.version}: org charts as code. One YAML file says who leads which department, and which officer
answers for it.

  ${TOOL.name} init                  starts a company file, company.yaml
  ${TOOL.name} render company.yaml   draws the chart as out/company.svg
  ${TOOL.name} check company.yaml    lists what is wrong with the company, and where
  ${TOOL.name} --help                lists all commands and options
`);
  return 0;
}
