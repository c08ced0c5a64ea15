import type { PreviewState } from "../../model/preview.js";
import { make } from "../elements.js";
import { describePlace } from "./findings-panel.js";

/** The message above a chart that is older than its files, or whose preview has ended. */
export class Banner {
  readonly element = make("div", { class: "banner", role: "alert" });
  #about: readonly HTMLElement[] = [];
  #isLost = false;

  /** Shows why the files cannot be drawn. Hides this message if the files can be drawn. */
  showState(state: PreviewState): void {
    this.#about = state.isStale ? describeTrouble(state) : [];
    this.#fill();
  }

  /** Shows or removes the message that the preview has ended. */
  showLost(isLost: boolean): void {
    if (isLost === this.#isLost) return;
    this.#isLost = isLost;
    this.#fill();
  }

  #fill(): void {
    const lost = make(
      "p",
      {},
      "The preview has ended, so this page does not change any more. Start it again, and open its new address.",
    );
    this.element.replaceChildren(...(this.#isLost ? [lost] : this.#about));
  }
}

function describeTrouble({ trouble, findings, explored }: PreviewState): readonly HTMLElement[] {
  const error = findings.find(({ severity }) => severity === "error");
  const rest =
    explored === undefined ? "There is nothing to draw yet." : "The chart below is the last one that could be drawn.";
  const words = trouble ?? error?.message ?? "The file names neither an officer nor a department.";
  return [
    make("p", {}, make("strong", {}, words)),
    ...(error === undefined || trouble !== undefined ? [] : describePlace(error)),
    make("p", {}, rest),
  ];
}
