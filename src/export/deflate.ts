/**
 * Compression in plain JavaScript. The zlib of Node is faster, but gives other bytes on other processors and in
 * other versions. Nothing else names the package.
 */
export { zlibSync } from "fflate";
