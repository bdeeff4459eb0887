import { readFileSync } from "node:fs";
import { timelineSubject } from "../../../src/engine/timeline/timelineSubject.ts";
import { simulatorOf, type TimelineInput, type TimelineWorker } from "../../../src/webview/messages/timeline.ts";
import { checkoutFile } from "../../support/checkout.ts";
import { analyseText, startEngine } from "../../support/engine.ts";

const { engine } = await startEngine();

/** What the extension sends for a file: its program as the server extracts it, and the place. */
export function realSubject(file: string, text: string): Omit<Extract<TimelineInput, { type: "subject" }>, "type"> {
  const analyse = (changed: string) => analyseText(engine, file, changed);
  const analysis = analyse(text);
  const subject = timelineSubject({ text, analysis, analyse }, { kind: "module" });
  if (!subject) throw new Error(`${file} has no program.`);
  const start = { line: 0, character: 0 };
  return { subject, simulator: simulatorOf(subject), place: { uri: analysis.uri, range: { start, end: start }, file } };
}

/** The program of a worker of the panel, as it ships. */
export function realWorker(name: TimelineWorker): string {
  return readFileSync(checkoutFile(`dist/webview/${name}.js`), "utf8");
}
