import { createEnabledCodes } from "../../engine/linters/enabledCodes.ts";
import { createWorkspaceProject } from "../../engine/workspace.ts";
import type { Project } from "../../project/project.ts";
import { compact } from "../../project/summary/compact.ts";
import type { FileSummary } from "../../project/summary/fileSummary.ts";
import { createExclusion } from "../configuration/exclusion.ts";
import { createFolderFiles } from "./folderFiles.ts";
import type { Positions } from "./positions.ts";

/** What the client knows of a folder's files. */
export interface FolderListing {
  readonly uris: readonly string[];
  /** The texts of configuration files, by their paths below the folder. */
  readonly configurations: ReadonlyMap<string, string>;
}

/** The settings that hold for a folder as a whole. */
export interface FolderSettings {
  readonly blockingCalls: Readonly<Record<string, string>>;
  readonly exclude: readonly string[];
}

/** The project of one workspace folder. It keeps what is known of files when imports come to mean others. */
export interface FolderProject {
  readonly folder: string;
  /** Another object after files have come or gone, and after settings have changed. */
  readonly project: Project;
  /** Whether the folder's files are known by name; before, there is nothing to read. */
  readonly isListed: boolean;
  /** How many files are known. */
  readonly fileCount: number;
  list(listing: FolderListing): void;
  /** Does nothing when they are the same. */
  configure(settings: FolderSettings): void;
  /** The client has opened a document: it is a part of the project, listed or not. */
  open(uri: string): void;
  close(uri: string): void;
  isOpen(uri: string): boolean;
  /** Whether imports can mean the file. */
  has(uri: string): boolean;
  /** Sets what a file holds; `positions` are null for an open document, whose text is at hand. */
  set(uri: string, summary: FileSummary, positions: Positions | null): void;
  remove(uri: string): void;
  isKnown(uri: string): boolean;
  /** The rules of other tools that the folder's files enable for a document, as `tool/rule`. */
  enabledElsewhere(uri: string): ReadonlySet<string>;
  /** Where the offsets in the summary of a file that is not open are. */
  positionsOf(uri: string): Positions | null;
}

/** A project of the documents that are opened, until the folder's files are listed. */
export function createFolderProject(folder: string): FolderProject {
  const known = new Map<string, Positions | null>();
  const open = new Set<string>();
  let listing: FolderListing | null = null;
  let settings: FolderSettings = { blockingCalls: {}, exclude: [] };
  let listed: ReadonlySet<string> = new Set();
  let enabledFor: (uri: string) => ReadonlySet<string> = () => new Set();
  let project = createProject();

  function createProject(): Project {
    const isExcluded = createExclusion(folder, settings.exclude);
    // An open document comes first: it may be written another way than in the list.
    const uris = [...open, ...(listing?.uris.filter((uri) => !isExcluded(uri)) ?? [])];
    const files = createFolderFiles(folder, uris, listing?.configurations ?? new Map());
    listed = new Set(files.sources.map(files.uriOf));
    const enabledCodes = createEnabledCodes(files);
    enabledFor = (uri) => enabledCodes(files.pathOf(uri));
    return createWorkspaceProject(files, files, settings.blockingCalls, { followsEdits: true });
  }

  /** What imports mean is found afresh, what files hold is kept. */
  function relink(): void {
    const next = createProject();
    for (const uri of [...known.keys()]) {
      const summary = listed.has(uri) ? project.summary(uri) : null;
      if (summary) next.setFile(uri, summary);
      else known.delete(uri);
    }
    project = next;
  }

  return {
    folder,
    get project() {
      return project;
    },
    get isListed() {
      return listing !== null;
    },
    get fileCount() {
      return known.size;
    },
    list(next) {
      listing = next;
      relink();
    },
    configure(next) {
      if (JSON.stringify(next) === JSON.stringify(settings)) return;
      settings = next;
      relink();
    },
    open(uri) {
      if (open.has(uri)) return;
      open.add(uri);
      if (!listed.has(uri)) relink();
    },
    close(uri) {
      open.delete(uri);
      const summary = project.summary(uri);
      if (!summary) return;
      // The project keeps a summary that it is given again, so the one with slices of the text has to go first.
      project.removeFile(uri);
      project.setFile(uri, compact(summary));
    },
    isOpen: (uri) => open.has(uri),
    has: (uri) => listed.has(uri),
    set(uri, summary, positions) {
      known.set(uri, positions);
      if (project.summary(uri) !== summary) project.setFile(uri, summary);
    },
    remove(uri) {
      known.delete(uri);
      project.removeFile(uri);
    },
    isKnown: (uri) => known.has(uri),
    enabledElsewhere: (uri) => enabledFor(uri),
    positionsOf: (uri) => known.get(uri) ?? null,
  };
}
