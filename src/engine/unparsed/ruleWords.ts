import { createVocabulary, createWordSearch, type Vocabulary, type Words } from "../../knowledge/words.ts";
import type { Language } from "../../model/module.ts";
import { rules } from "../../rules/registry.generated.ts";

/** What a text was asked for, and whether it holds it. Small, and free of the text. */
export type KnownWords = Map<Words, boolean>;

/** By language; made when a text is first asked for words. */
const vocabularies: Partial<Record<Language, Vocabulary>> = {};

/** Asks a text for words, or whoever has asked before. Those that rules need are found in one pass. */
export function searchWords(text: string, language: Language, known?: KnownWords): (words: Words) => boolean {
  vocabularies[language] ??= createVocabulary(
    rules.flatMap(({ needs }) => {
      const need = needs?.[language];
      return need ? [need.words, ...(need.inFunction ? [need.inFunction] : [])] : [];
    }),
  );
  return createWordSearch(text, vocabularies[language], known);
}
