import process from "node:process";
import { writeDiffPage } from "../differences.js";
import { toPrintable } from "../report/index.js";
import { readAskedSettings } from "./asked-settings.js";
import { NO_FLAGS, refusePictureOptions } from "./diff-formats.js";
import type { WriteStates } from "./diff-formats.js";
import { toDiffView } from "./drawn-diff.js";
import type { PictureRequest } from "./drawn-diff.js";
import { Typefaces } from "./fonts/typefaces.js";
import { writeOutputFiles } from "./files/output-files.js";
import { refuseSameFile, resolveTextTarget } from "./files/output-target.js";
import { announce, print, printLine } from "./terminal.js";

/** Prepares to write a difference as one page of HTML, whose charts have their natural size and follow the viewer's theme. */
export function planPage({ output, flags, fonts, isSideBySide, deadline }: PictureRequest): WriteStates {
  const { names, ...rest } = flags;
  refusePictureOptions({ ...rest, names: undefined }, { isSideBySide });
  const target = resolveTextTarget(output);
  const asked = readAskedSettings({ ...NO_FLAGS, names }, process.env);
  return async ([before, after], compared) => {
    const inputs = [before, after].flatMap(({ files }) => files.map((file) => file.path));
    if (target !== undefined) refuseSameFile(target, inputs);
    announce("Drawing both states");
    const {
      theme: _theme,
      brand,
      scale: _scale,
      background: _background,
      ...view
    } = {
      ...after.config.settings,
      ...asked,
    };
    const typefaces = await new Typefaces(fonts).of(after.config);
    const look = { view: toDiffView(view), typefaces, ...(brand !== undefined && { brand }) };
    const content = await writeDiffPage({ before, after, compared }, { ...look, expired: deadline.expired });
    deadline.checkpoint();
    if (target === undefined) print(content);
    else {
      await writeOutputFiles([{ path: target, content }]);
      printLine(toPrintable(target));
    }
    return 0;
  };
}
