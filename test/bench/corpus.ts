import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { languageIdOfPath } from "../../src/engine/documentLanguage.ts";
import type { DocumentInput } from "../../src/engine/engineHost.ts";
import { checkoutFile } from "../support/checkout.ts";

/** Above this size a file is data rather than source, in UTF-16 units. */
const maximumLength = 1_500_000;
const caseRepetitions = 20;

/** The sources below a folder that are of a language that is analysed, in order of their paths. */
export function readCorpus(folder: string): DocumentInput[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(
      (name) => !name.includes("node_modules") && languageIdOfPath(name) && statSync(path.join(folder, name)).isFile(),
    )
    .sort()
    .map((name) => ({
      uri: `file:///${name}`,
      languageId: languageIdOfPath(name) ?? "",
      version: 1,
      text: readFileSync(path.join(folder, name), "utf8"),
    }))
    .filter(({ text }) => text.length <= maximumLength);
}

/** The cases of all rules, over and over: code that is rich in what the rules look for. */
export function repeatedCases(): DocumentInput[] {
  const cases = readCorpus(checkoutFile("src/rules")).filter(({ uri }) => uri.includes("/cases/"));
  return cases.map((document) => ({ ...document, text: `${document.text}\n`.repeat(caseRepetitions) }));
}
