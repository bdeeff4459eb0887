// @ts-check
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { locales, readArticles, readSubjects } from "../concepts/articles.mjs";

/**
 * Writes the articles of each language as `concepts.<locale>.json`, a `ConceptLibrary`.
 *
 * @param {string} root the folder of the checkout
 * @param {string} [target] the folder of the bundles
 */
export function writeConceptLibraries(root, target = path.join(root, "dist")) {
  mkdirSync(target, { recursive: true });
  for (const locale of locales) {
    /** @type {import("../../src/concepts/concept.ts").ConceptLibrary} */
    const library = {
      subjects: readSubjects(root).map(({ id, title }) => ({ id, title: title[locale] })),
      concepts: readArticles(root, locale),
    };
    writeFileSync(path.join(target, `concepts.${locale}.json`), JSON.stringify(library));
  }
}
