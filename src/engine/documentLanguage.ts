import { ecmascriptModule } from "../languages/ecmascript/frontEnd.ts";
import { followEcmascript } from "../languages/ecmascript/moduleFollower.ts";
import type { ModuleFollower } from "../languages/moduleUpdate.ts";
import { pythonModule } from "../languages/python/frontEnd.ts";
import { followPython } from "../languages/python/moduleFollower.ts";
import type { Language, Module } from "../model/module.ts";
import type { GrammarName } from "../syntax/grammarName.ts";
import type { SyntaxTable } from "../syntax/table.ts";

/** How documents of one language id are read. */
export interface DocumentLanguage {
  readonly language: Language;
  readonly grammar: GrammarName;
  readonly buildModule: (table: SyntaxTable) => Module;
  /** The module of a text that is being edited; left out where each version is read as a whole. */
  readonly followModule?: (table: SyntaxTable) => ModuleFollower;
  /** The mark that begins a comment to the end of the line. */
  readonly lineComment: "#" | "//";
  readonly extensions: readonly string[];
}

const python = {
  language: "python",
  buildModule: pythonModule,
  followModule: followPython,
  lineComment: "#",
} as const;
const ecmascript = {
  language: "ecmascript",
  buildModule: ecmascriptModule,
  followModule: followEcmascript,
  lineComment: "//",
} as const;

const languages: Readonly<Record<string, DocumentLanguage>> = {
  python: { ...python, grammar: "python", extensions: [".py", ".pyw", ".pyi"] },
  javascript: { ...ecmascript, grammar: "tsx", extensions: [".js", ".mjs", ".cjs"] },
  javascriptreact: { ...ecmascript, grammar: "tsx", extensions: [".jsx"] },
  typescript: { ...ecmascript, grammar: "typescript", extensions: [".ts", ".mts", ".cts"] },
  typescriptreact: { ...ecmascript, grammar: "tsx", extensions: [".tsx"] },
};

/** The language ids, as VS Code names them, that Interleave analyses. */
export const languageIds: readonly string[] = Object.keys(languages);

/** How to read documents of this language id, or null when Interleave does not analyse them. */
export function documentLanguage(languageId: string): DocumentLanguage | null {
  return Object.hasOwn(languages, languageId) ? (languages[languageId] as DocumentLanguage) : null;
}

const languageIdsByExtension: ReadonlyMap<string, string> = new Map(
  Object.entries(languages).flatMap(([languageId, { extensions }]) =>
    extensions.map((extension) => [extension, languageId] as const),
  ),
);

/** The language id that a file's name stands for, or null for a file that is not analysed. */
export function languageIdOfPath(path: string): string | null {
  const dot = path.lastIndexOf(".");
  return dot < 0 ? null : (languageIdsByExtension.get(path.slice(dot).toLowerCase()) ?? null);
}
