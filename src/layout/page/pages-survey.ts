import type { Layout, LayoutPage } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { listPanelTexts } from "../content/panel-texts.js";
import { explainHiddenMarks } from "./explain.js";
import type { LaidOutPage } from "./lay-out-pages.js";
import { isFinding, leaveUnseenMarks } from "./number-marks.js";
import type { BoxedMark } from "./number-marks.js";

/** A collector of facts about all pages, fed while they are laid out, so that the pages themselves need not be kept. */
export class PagesSurvey {
  readonly #measure: TextMeasure;
  readonly #explanation: string[] = [];
  readonly #warnings: string[] = [];
  readonly #missingScripts = new Set<string>();
  #unseen: readonly BoxedMark[];

  constructor(marks: readonly BoxedMark[], measure: TextMeasure) {
    this.#unseen = marks;
    this.#measure = measure;
  }

  async *follow(pages: AsyncIterable<LaidOutPage>): AsyncGenerator<LayoutPage> {
    for await (const { page, explanation, warnings } of pages) {
      this.#explanation.push(...explanation);
      this.#warnings.push(...warnings);
      this.#unseen = leaveUnseenMarks(this.#unseen, page);
      for (const text of listTexts(page))
        for (const script of this.#measure.listMissingScripts(text)) this.#missingScripts.add(script);
      yield page;
    }
  }

  conclude(warnings: readonly string[]): Pick<Layout, "explanation" | "warnings" | "missingScripts"> {
    const hidden = this.#unseen.filter(isFinding).length;
    return {
      explanation: this.#explanation,
      warnings: [...warnings, ...this.#warnings, ...(hidden === 0 ? [] : [explainHiddenMarks(hidden)])],
      missingScripts: [...this.#missingScripts],
    };
  }
}

function listTexts({ heading, boxes, panels }: LayoutPage): readonly string[] {
  return boxes
    .flatMap((box) => [...box.texts, ...(box.merged?.texts ?? []), ...box.rows.flatMap((row) => row.texts)])
    .concat(heading, panels.flatMap(listPanelTexts))
    .map(({ text }) => text);
}
