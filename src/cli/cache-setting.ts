import { toPrintable } from "../report/index.js";
import { findVariable } from "./asked-settings.js";
import type { Environment } from "./asked-settings.js";
import { UsageError } from "./usage-error.js";

/**
 * Refuses every value of ORGWRIGHT_CACHE except `off`. The value `off` takes effect elsewhere: at the start of the
 * program, before any code is loaded that could be cached.
 */
export function refuseUnknownCacheSetting(environment: Environment): void {
  const value = findVariable(environment, "ORGWRIGHT_CACHE");
  if (value === undefined || value === "off") return;
  throw new UsageError(
    toPrintable(
      `ORGWRIGHT_CACHE is '${value}'. It can only be 'off', which stops orgwright from keeping compiled code in your cache folder.`,
    ),
  );
}
