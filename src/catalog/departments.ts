import type { DepartmentKind } from "./department-kind.js";
import { CIO_DEPARTMENTS } from "./departments-cio.js";
import { CISO_DEPARTMENTS } from "./departments-ciso.js";
import { CTO_DEPARTMENTS } from "./departments-cto.js";
import { OTHER_DEPARTMENTS } from "./departments-others.js";

/** Every kind of department that orgwright knows. */
export const DEPARTMENT_KINDS: readonly DepartmentKind[] = [
  ...CIO_DEPARTMENTS,
  ...CTO_DEPARTMENTS,
  ...CISO_DEPARTMENTS,
  ...OTHER_DEPARTMENTS,
];
