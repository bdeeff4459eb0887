import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defaultConfiguration } from "../../src/engine/configuration.ts";
import { languageIdOfPath } from "../../src/engine/documentLanguage.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { createWorkspaceProject } from "../../src/engine/workspace.ts";
import type { Project } from "../../src/project/project.ts";
import { checkoutFile } from "./checkout.ts";
import { analyseText } from "./engine.ts";
import { type Expectation, readMarks } from "./ruleCase.ts";

/** A folder of `cases`: several files that belong together. */
export interface WorkspaceCase {
  readonly name: string;
  readonly rule: string;
  /** All files by their path in the folder, marks taken off. */
  readonly files: Readonly<Record<string, string>>;
  readonly sources: readonly WorkspaceSource[];
}

/** One file that is analysed. */
export interface WorkspaceSource {
  readonly path: string;
  readonly expected: readonly Expectation[];
  /** The text after the preferred fixes; null when the case leaves it open. */
  readonly fixed: string | null;
}

/** The folders among the cases of a rule. */
export function readWorkspaceCases(rule: string): WorkspaceCase[] {
  const folder = checkoutFile("src/rules", rule, "cases");
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  return names.sort().map((name) => readWorkspaceCase(rule, name, path.join(folder, name)));
}

/** Reads a folder of sources whose marks say what the rule must report; it is known as `rule/name`. */
export function readWorkspaceCase(rule: string, name: string, folder: string): WorkspaceCase {
  const files: Record<string, string> = {};
  const sources: WorkspaceSource[] = [];
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/")] : [],
  );
  for (const file of paths.sort()) {
    if (/\.fixed\.[^.]+$/.test(file)) continue;
    const { source, expected } = readMarks(readFileSync(path.join(folder, file), "utf8"), `${rule}/${name}/${file}`);
    files[file] = source;
    if (languageIdOfPath(file) === null) continue;
    const fixedFile = path.join(folder, file.replace(/(\.[^.]+)$/, ".fixed$1"));
    sources.push({ path: file, expected, fixed: existsSync(fixedFile) ? readFileSync(fixedFile, "utf8") : null });
  }
  return { name: `${rule}/${name}`, rule, files, sources };
}

/** The URI under which a file of a case is analysed. */
export function uriOf(file: string): string {
  return `file:///workspace/${file}`;
}

/** The project that the files of a case make. */
export function projectOf({ files, sources }: WorkspaceCase, engine: Engine): Project {
  const workspace = {
    sources: sources.map((source) => source.path),
    has: (file: string) => Object.hasOwn(files, file),
    read: (file: string) => files[file] ?? null,
  };
  const names = { uriOf, pathOf: (uri: string) => uri.slice(uriOf("").length) };
  const project = createWorkspaceProject(workspace, names, {});
  engine.setProject(null);
  for (const source of sources) {
    const analysis = analyseText(engine, source.path, files[source.path] ?? "", defaultConfiguration);
    project.setFile(uriOf(source.path), analysis.summary());
  }
  return project;
}
