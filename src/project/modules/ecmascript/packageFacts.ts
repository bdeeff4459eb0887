import { createConfigurationFiles, type JsonObject, objectAt, stringAt } from "../configurationFiles.ts";
import { childOf, folderOf, foldersUpward } from "../paths.ts";
import type { WorkspaceFiles } from "../workspaceFiles.ts";

/** What the package.json files around a source say. */
export interface PackageFacts {
  /** Of the nearest one: how Node.js reads files called `.js`. */
  readonly type: "module" | "commonjs";
  /** The packages that it, or a package.json of a folder above, depends on. */
  readonly dependencies: ReadonlySet<string>;
}

/** Tells what the package.json files around a path say; null where there is none. */
export function createPackageFacts(files: WorkspaceFiles): (path: string) => PackageFacts | null {
  const configuration = createConfigurationFiles(files);
  const known = new Map<string, PackageFacts | null>();
  return (path) => {
    const folder = folderOf(path);
    const before = known.get(folder);
    if (before !== undefined) return before;
    const manifests = foldersUpward(folder)
      .map((one) => configuration.json(childOf(one, "package.json")))
      .filter((manifest) => manifest !== null);
    const [nearest] = manifests;
    const facts = nearest ? factsOf(nearest, manifests) : null;
    known.set(folder, facts);
    return facts;
  };
}

function factsOf(nearest: JsonObject, all: readonly JsonObject[]): PackageFacts {
  const dependencies = all.flatMap((manifest) =>
    ["dependencies", "devDependencies", "optionalDependencies"].flatMap((key) => namesIn(objectAt(manifest, key))),
  );
  return {
    type: stringAt(nearest, "type") === "module" ? "module" : "commonjs",
    dependencies: new Set(dependencies),
  };
}

function namesIn(object: JsonObject | null): string[] {
  return object ? Object.keys(object) : [];
}
