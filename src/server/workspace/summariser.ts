import { defaultConfiguration } from "../../engine/configuration.ts";
import { languageIdOfPath } from "../../engine/documentLanguage.ts";
import type { Engine } from "../../engine/engine.ts";
import { tellingText } from "../../engine/unparsed/declarationText.ts";
import { compact } from "../../project/summary/compact.ts";
import type { FileSummary } from "../../project/summary/fileSummary.ts";
import type { PrepareLanguage } from "../grammars.ts";

/** Reads a text that nobody has open; null when its name says no language that Interleave knows. */
export type Summarise = (uri: string, text: string) => Promise<FileSummary | null>;

/** Makes summaries without keeping trees or texts. What it gives rejects when a text is a trap. */
export function createSummariser(starting: Promise<Engine>, prepare: PrepareLanguage): Summarise {
  return async (uri, text) => {
    const languageId = languageIdOfPath(uri);
    const engine = await starting;
    if (languageId === null || !(await prepare(engine, languageId, text))) return null;
    // As a part of no project, so that analysing it does not set anything.
    engine.setProject(null);
    const document = { uri, languageId, version: 0, text };
    return compact(engine.surveyText(document, defaultConfiguration, tellingText(uri, text)).summary());
  };
}
