import { type ConfigurationFiles, type JsonObject, objectAt, stringAt, stringsAt } from "../configurationFiles.ts";
import { childOf, foldersAround, foldersUpward, joinPath, pathWithin } from "../paths.ts";
import type { Package, Packages } from "./packages.ts";
import { isEcmascript } from "./sourceFiles.ts";
import { folderMatcher, pnpmGlobs } from "./workspaceGlobs.ts";

/** The packages of a monorepo, as its root lists them. */
interface Members {
  readonly root: string;
  readonly folders: ReadonlySet<string>;
  /** Null for a name that two packages have. */
  readonly byName: ReadonlyMap<string, Package | null>;
}

const dependencyFields = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/** A function that finds the package of the workspace which files of a folder import by a name; null for libraries. */
export function createWorkspacePackages(
  sources: readonly string[],
  configuration: ConfigurationFiles,
  packages: Packages,
): (folder: string, name: string) => Package | null {
  const known = new Map<string, Members | null>();
  const folders = [...foldersAround(sources.filter(isEcmascript))];

  const membersOf = (root: string): Members | null => {
    const before = known.get(root);
    if (before !== undefined) return before;
    const globs = globsOf(configuration, root);
    const result = globs && collectMembers(root, globs, folders, packages);
    known.set(root, result);
    return result;
  };

  return (folder, name) => {
    const own = packages.around(folder);
    const version = own && requestedVersion(own.manifest, name);
    const local = /^(?:file|link|portal):(.*)$/.exec(version ?? "");
    if (own && local) {
      const path = joinPath(own.folder, local[1] ?? "");
      return path === null ? null : packages.at(path);
    }
    if (version && /^(?:npm:|git|https?:|github:)/.test(version)) return null;
    for (const root of foldersUpward(folder)) {
      const members = membersOf(root);
      if (!members) continue;
      const isInside = !own || own.folder === root || members.folders.has(own.folder);
      // A package that is no member installs its own copy of what it asks for.
      if (isInside || version === null) return members.byName.get(name) ?? null;
    }
    return null;
  };
}

function requestedVersion(manifest: JsonObject, name: string): string | null {
  for (const field of dependencyFields) {
    const version = stringAt(objectAt(manifest, field) ?? {}, name);
    if (version !== null) return version;
  }
  return null;
}

/** What a folder says its packages are, or null when it is no root of a monorepo. */
function globsOf(configuration: ConfigurationFiles, root: string): readonly string[] | null {
  const pnpm = configuration.text(childOf(root, "pnpm-workspace.yaml"));
  if (pnpm !== null) return pnpmGlobs(pnpm);
  const manifest = configuration.json(childOf(root, "package.json")) ?? {};
  const lerna = configuration.json(childOf(root, "lerna.json")) ?? {};
  return (
    stringsAt(manifest, "workspaces") ??
    stringsAt(objectAt(manifest, "workspaces") ?? {}, "packages") ??
    stringsAt(lerna, "packages")
  );
}

function collectMembers(
  root: string,
  globs: readonly string[],
  folders: readonly string[],
  packages: Packages,
): Members {
  const isMember = folderMatcher(globs);
  const found = folders
    .filter((folder) => {
      const within = pathWithin(root, folder);
      return folder === root || (within !== null && isMember(within));
    })
    .map(packages.at)
    .filter((member) => member !== null);
  const byName = new Map<string, Package | null>();
  for (const member of found) {
    const name = stringAt(member.manifest, "name");
    if (name) byName.set(name, byName.has(name) ? null : member);
  }
  return { root, folders: new Set(found.map(({ folder }) => folder)), byName };
}
