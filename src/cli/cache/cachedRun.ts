import { existsSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { addTo } from "../../model/grouping.ts";
import type { FileReport } from "../check/report.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import type { Trace } from "./trace.ts";

/** What a run found out, as plain data that the next one can begin with. */
export interface CachedRun {
  readonly files: Readonly<Record<string, CachedFile>>;
  /** Other files that imports were looked for in, and whether they were there. */
  readonly exists: Readonly<Record<string, boolean>>;
  /** The configuration files that imports depend on, as they were. */
  readonly reads: Readonly<Record<string, string>>;
  /** The files that the imports of each file mean, as far as somebody has asked, by URI. */
  readonly links: Readonly<Record<string, readonly string[]>>;
}

/** A file of an earlier run: how it was known to be the same, and what it gave. */
export interface CachedFile {
  readonly stamp: string;
  /** What its words tell; absent for what a program made. */
  readonly look: FileReport;
  /** What was found; null when its words allow nothing. */
  readonly report: FileReport | null;
}

/** What of a cached run still holds. */
export interface Reuse {
  /** Nothing has changed at all. */
  readonly isComplete: boolean;
  look(path: string): FileReport | null;
  /** What was found in a file, when neither it nor anything that it leads to has changed. */
  report(path: string): FileReport | null;
  isUnchanged(path: string): boolean;
  readonly run: CachedRun | null;
}

/** In milliseconds. A file that was written so shortly before a run may be written again within the same tick of its clock. */
const safeAge = 2000;

/** By what a file is known to be the same; null when that cannot be told. `now` is the time of the run, in milliseconds. */
function stampOf({ size, modified, languageId, isExplicit }: SourceFile, now: number): string | null {
  if (modified === undefined || now - modified < safeAge) return null;
  return `${size}:${modified}:${languageId}:${isExplicit}`;
}

/** The state of a file that is no source. */
function stateOf(path: string): string {
  const information = statSync(path, { throwIfNoEntry: false });
  return information ? `${information.size}:${information.mtimeMs}` : "-";
}

/** What of an earlier run holds for these files; nothing of it without such a run. `now` is in milliseconds. */
export function reuseOf(run: CachedRun | null, files: readonly SourceFile[], now: number): Reuse {
  const nothing = { isComplete: false, look: () => null, report: () => null, isUnchanged: () => false, run: null };
  if (!run) return nothing;
  const unchanged = new Set(files.filter((file) => isSame(run, file, now)).map(({ path }) => path));
  const isSameWorkspace = hasSameNames(run, files) && hasSameSurroundings(run);
  const stale = isSameWorkspace ? staleFiles(run, unchanged) : null;
  return {
    isComplete: stale !== null && unchanged.size === files.length,
    look: (path) => (unchanged.has(path) ? (run.files[path]?.look ?? null) : null),
    report: (path) => (stale && !stale.has(pathToFileURL(path).href) ? (run.files[path]?.report ?? null) : null),
    isUnchanged: (path) => unchanged.has(path),
    run,
  };
}

function isSame({ files }: CachedRun, file: SourceFile, now: number): boolean {
  const known = Object.hasOwn(files, file.path) ? files[file.path] : undefined;
  return known !== undefined && known.stamp === stampOf(file, now);
}

/** A file that comes or goes may change what any import means. */
function hasSameNames({ files: known }: CachedRun, files: readonly SourceFile[]): boolean {
  return Object.keys(known).length === files.length && files.every(({ path }) => Object.hasOwn(known, path));
}

function hasSameSurroundings({ exists, reads }: CachedRun): boolean {
  const isThere = Object.entries(exists).every(([path, before]) => existsSync(path) === before);
  return isThere && Object.entries(reads).every(([path, state]) => stateOf(path) === state);
}

/** The URIs of the files that have changed, and of those from which something leads to one of them. */
function staleFiles({ files, links }: CachedRun, unchanged: ReadonlySet<string>): Set<string> {
  const importers = new Map<string, string[]>();
  for (const [from, targets] of Object.entries(links)) {
    for (const to of targets) addTo(importers, to, from);
  }
  const changed = Object.keys(files).filter((path) => !unchanged.has(path));
  const stale = new Set(changed.map((path) => pathToFileURL(path).href));
  for (const uri of stale) for (const importer of importers.get(uri) ?? []) stale.add(importer);
  return stale;
}

/** What was found out by this run and holds from the one before. */
export interface RunResult {
  readonly files: readonly SourceFile[];
  readonly looks: ReadonlyMap<string, FileReport>;
  readonly reports: ReadonlyMap<string, FileReport>;
  readonly traces: readonly Trace[];
}

/** Puts a run down for the next one. */
export function cachedRunOf({ files, looks, reports, traces }: RunResult, reuse: Reuse, now: number): CachedRun {
  const cached: Record<string, CachedFile> = {};
  for (const file of files) {
    const look = looks.get(file.path);
    if (!look) continue;
    const report = reports.get(file.path) ?? null;
    const isSound = look.errors.length === 0 && !report?.errors.length;
    // What is not to be trusted is kept as changed, so that the list of names is complete.
    cached[file.path] = { stamp: (isSound && stampOf(file, now)) || "", look, report };
  }
  const links = new Map<string, Set<string>>();
  for (const [from, targets] of Object.entries(reuse.run?.links ?? {})) links.set(from, new Set(targets));
  const exists: Record<string, boolean> = {};
  const reads: Record<string, string> = {};
  for (const path of Object.keys(reuse.run?.exists ?? {})) exists[path] = existsSync(path);
  for (const path of Object.keys(reuse.run?.reads ?? {})) reads[path] = stateOf(path);
  for (const trace of traces) {
    for (const [from, to] of trace.links) links.set(from, (links.get(from) ?? new Set()).add(to));
    for (const [path, isThere] of trace.exists) exists[path] = isThere;
    for (const path of trace.reads) reads[path] = stateOf(path);
  }
  return { files: cached, exists, reads, links: Object.fromEntries([...links].map(([from, to]) => [from, [...to]])) };
}
