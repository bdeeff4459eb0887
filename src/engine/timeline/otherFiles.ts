import type { Project } from "../../project/project.ts";
import type { Source, Surroundings } from "../../simulation/extraction/source.ts";
import type { Configuration } from "../configuration.ts";
import type { Engine } from "../engine.ts";
import type { DocumentInput } from "../engineHost.ts";

/** The files around a document, as far as somebody can read them. */
export interface OtherFiles {
  /** The project of the document; null when it stands alone. It may be another object after each analysis. */
  project(): Project | null;
  /** Null for a file that nobody has, that is too large, or that cannot be read now. */
  read(uri: string): Source | null;
}

/** Longer files, in UTF-16 units, are not read for a timeline: they are data, or generated. */
export const longestFile = 200_000;

/** A file of the project as programs are made from it. Its language must be prepared. */
export function sourceOf(
  engine: Engine,
  document: DocumentInput,
  { configuration, project }: { readonly configuration: Configuration; readonly project: Project | null },
): Source {
  const view = engine.surveyText(document, configuration).view(project);
  return { uri: document.uri, text: document.text, view };
}

/** What a program is made from besides its own document. */
export function surroundingsOf(language: "python" | "ecmascript", others: OtherFiles | undefined): Surroundings {
  return { source: (uri) => others?.read(uri) ?? null, linker: others?.project()?.linker(language) ?? null };
}
