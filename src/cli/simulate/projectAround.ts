import path from "node:path";
import { fileURLToPath } from "node:url";
import { defaultConfiguration } from "../../engine/configuration.ts";
import { languageIds } from "../../engine/documentLanguage.ts";
import type { Engine } from "../../engine/engine.ts";
import { longestFile, type OtherFiles, sourceOf } from "../../engine/timeline/otherFiles.ts";
import { tellingText } from "../../engine/unparsed/declarationText.ts";
import type { Project } from "../../project/project.ts";
import type { Source } from "../../simulation/extraction/source.ts";
import { createTracer } from "../cache/trace.ts";
import { projectOf } from "../check/workspaceIndex.ts";
import { readSource } from "../files/readSource.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { walkFolder } from "../files/walkFolder.ts";

/**
 * The project around a file: all that is below the working directory when the file is, else what is beside it. Only the
 * files to which calls lead are read. What cannot be walked or read is left out.
 */
export async function projectAround(engine: Engine, file: string, cwd: string): Promise<OtherFiles> {
  const sources = new Map<string, SourceFile>();
  const below = path.relative(cwd, file);
  const folder = below.startsWith("..") || path.isAbsolute(below) ? path.dirname(file) : cwd;
  const found = (source: SourceFile) => void sources.set(source.path, source);
  await walkFolder(folder, { cwd, excludes: () => false, found, failed: () => {} });
  for (const languageId of languageIds) await engine.prepare(languageId);

  function textOf(uri: string): { readonly source: SourceFile; readonly text: string } | null {
    const source = sources.get(fileURLToPath(uri));
    const read = source ? readSource(source) : null;
    return source && read && !("problem" in read) ? { source, text: read.source.text } : null;
  }

  const documentOf = (uri: string) => {
    const read = textOf(uri);
    return read && { uri, languageId: read.source.languageId, version: 0, text: read.text };
  };
  const index = {
    sources: [...sources.values()].map((source) => ({ ...source, isCandidate: false })),
    summaries: [],
    coroutines: null,
    imports: [],
  };
  const load = (uri: string) => {
    const document = documentOf(uri);
    return (
      document && engine.surveyText(document, defaultConfiguration, tellingText(document.uri, document.text)).summary()
    );
  };
  const project: Project = projectOf(index, {}, { load, tracer: createTracer() });
  const known = new Map<string, Source | null>();
  return {
    project: () => project,
    read(uri) {
      const before = known.get(uri);
      if (before !== undefined) return before;
      const document = documentOf(uri);
      const isFit = document !== null && document.text.length <= longestFile;
      const source = isFit ? sourceOf(engine, document, { configuration: defaultConfiguration, project }) : null;
      known.set(uri, source);
      return source;
    },
  };
}
