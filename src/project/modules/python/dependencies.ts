import type { ConfigurationFiles } from "../configurationFiles.ts";
import { childOf } from "../paths.ts";

/** A file that lists distributions, and the parts of its text in which they stand. */
interface DependencyFile {
  readonly name: string;
  readonly sections: RegExp;
  /** Its first group is the name of a distribution. */
  readonly requirement: RegExp;
}

const quotedRequirement = /["']([A-Za-z][\w.-]*)\s*(?=["'[<>=!~;@( ])/g;
const lineRequirement = /^[ \t]*([A-Za-z][\w.-]*)[ \t]*(?=$|[\r[<>=!~;@(#])/gm;

const dependencyFiles: readonly DependencyFile[] = [
  { name: "requirements.txt", sections: /.+/gs, requirement: lineRequirement },
  { name: "requirements-dev.txt", sections: /.+/gs, requirement: lineRequirement },
  {
    name: "pyproject.toml",
    sections: /dependencies\s*=\s*\[(?:[^\]"']|"[^"]*"|'[^']*')*\]/g,
    requirement: quotedRequirement,
  },
  {
    name: "pyproject.toml",
    sections: /^\[(?:project\.optional-dependencies|dependency-groups)\][^\n]*\n(?:(?!\[\w)[^\n]*\n?)*/gm,
    requirement: quotedRequirement,
  },
  {
    name: "pyproject.toml",
    sections: /^\[tool\.poetry\.[\w.-]*dependencies\][^\n]*\n(?:[^[\n][^\n]*\n?|\n)*/gm,
    requirement: lineRequirement,
  },
  {
    name: "Pipfile",
    sections: /^\[(?:dev-)?packages\][^\n]*\n(?:[^[\n][^\n]*\n?|\n)*/gm,
    requirement: lineRequirement,
  },
  { name: "setup.py", sections: /_requires?\s*=\s*\[[^\]]*\]/g, requirement: quotedRequirement },
  { name: "setup.cfg", sections: /^install_requires\s*=[^\n]*\n(?:[ \t]+[^\n]*\n?)*/gm, requirement: lineRequirement },
];

/** The names of the distributions that the files of `folder` ask for, as an import would write them. */
export function declaredDependencies(configuration: ConfigurationFiles, folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, sections, requirement } of dependencyFiles) {
    const text = configuration.text(childOf(folder, name)) ?? "";
    for (const [section] of text.matchAll(sections)) {
      for (const [, distribution = ""] of section.matchAll(requirement)) names.add(importName(distribution));
    }
  }
  return names;
}

/** How a name of a distribution looks in an import: PEP 503 treats `-`, `_` and `.` alike, and case too. */
export function importName(distribution: string): string {
  return distribution.toLowerCase().replace(/[-_.]+/g, "_");
}
