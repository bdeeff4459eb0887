import { FileChangeType, type FileEvent } from "vscode-languageserver";
import type { Analysis } from "../../engine/analysis.ts";
import type { Engine } from "../../engine/engine.ts";
import type { EngineHost } from "../../engine/engineHost.ts";
import { isMarkdown } from "../../engine/markdown/markdownFiles.ts";
import type { Project } from "../../project/project.ts";
import type { PrepareLanguage } from "../grammars.ts";
import type { OpenDocument, OpenDocuments } from "../openDocuments.ts";
import type { StatusParams } from "../protocol.ts";
import type { WorkspaceFolders } from "../workspaceFolders.ts";
import { isConfiguration, isForeign, isProjectFile } from "./fileNames.ts";
import { createFolderLoader, type ListFiles } from "./folderLoader.ts";
import { createFolderProject, type FolderProject, type FolderSettings } from "./folderProject.ts";
import { createIndexer } from "./indexer.ts";
import type { Positions } from "./positions.ts";
import { createSlices } from "./slices.ts";
import { createSummariser } from "./summariser.ts";

/** The projects of the workspace's folders, which follow the open documents and the files around them. */
export interface Workspace {
  /** Makes a document part of its folder's project, if it has one. Rejects when the folder's settings cannot be read. */
  enter(document: OpenDocument): Promise<void>;
  /** The project that a document belongs to; null when it stands alone. */
  projectOf(uri: string): Project | null;
  /** The rules of other tools that the document's folder enables for it, as `tool/rule`. */
  enabledElsewhere(uri: string): ReadonlySet<string>;
  /** The diagnostics of this analysis are being sent. */
  published(document: OpenDocument, analysis: Analysis): void;
  /** The user types. */
  typed(): void;
  closed(uri: string): void;
  filesChanged(events: readonly FileEvent[]): void;
  /** Folders were opened or closed. One inside another takes its files away, so all begin afresh. */
  foldersChanged(): void;
  /** Where the offsets of a file that is not open are, as far as it was read. */
  positionsOf(uri: string): Positions | null;
  stop(): void;
}

/** What a workspace needs from outside. */
export interface WorkspacePorts {
  readonly engine: Promise<Engine>;
  readonly prepare: PrepareLanguage;
  readonly documents: OpenDocuments;
  readonly folders: WorkspaceFolders;
  readonly settingsOf: (folder: string) => Promise<FolderSettings>;
  readonly listFiles: ListFiles;
  readonly readFile: (uri: string, maximumBytes: number) => Promise<string | null>;
  readonly republish: (document: OpenDocument) => void;
  readonly sendStatus: (status: StatusParams) => void;
  readonly now: () => number;
  readonly log: EngineHost["log"];
}

/** Files come and go in flocks; a folder is listed again when it has been quiet for so long, in milliseconds. */
const quietMilliseconds = 500;

/** The workspace of an editor, with a project for each of its folders. */
export function createWorkspace(ports: WorkspacePorts): Workspace {
  const { documents, folders, readFile, log } = ports;
  const projects = new Map<string, FolderProject>();
  const listings = new Map<string, ReturnType<typeof setTimeout>>();
  const slices = createSlices(ports.now);
  const loader = createFolderLoader({ listFiles: ports.listFiles, readFile, folderOf: folders.folderOf, log });
  const indexer = createIndexer({
    slices,
    summarise: createSummariser(ports.engine, ports.prepare),
    readFile,
    documentsOf: (folder) =>
      [...documents.all()].filter((document) => find(document.uri) === folder && !isMarkdown(document.languageId)),
    republish: ports.republish,
    settled: ({ folder, fileCount }) => ports.sendStatus({ kind: "indexed", folder, files: fileCount }),
    log,
  });

  function find(uri: string): FolderProject | null {
    const folder = folders.folderOf(uri);
    return folder === null || isForeign(folders.pathOf(uri) ?? "") ? null : (projects.get(folder) ?? null);
  }

  function create(folder: string): FolderProject {
    const created = createFolderProject(folder);
    projects.set(folder, created);
    void list(created);
    return created;
  }

  async function list(project: FolderProject): Promise<void> {
    const listing = await loader.load(project.folder);
    if (projects.get(project.folder) !== project) return;
    project.list(listing);
    indexer.request(project);
  }

  function listSoon(project: FolderProject): void {
    const { folder } = project;
    clearTimeout(listings.get(folder));
    listings.set(
      folder,
      setTimeout(() => {
        listings.delete(folder);
        void list(project);
      }, quietMilliseconds),
    );
  }

  function fileChanged({ uri, type }: FileEvent): void {
    const project = find(uri);
    const path = folders.pathOf(uri) ?? "";
    if (!project || !isProjectFile(path)) return;
    if (isConfiguration(path)) loader.forget(uri);
    // Editors that save by renaming make a file that was there before.
    const isExpected = type === FileChangeType.Changed || (type === FileChangeType.Created && project.has(uri));
    if (isConfiguration(path) || !isExpected) listSoon(project);
    if (!documents.get(uri)) indexer.refresh(project, uri);
  }

  return {
    async enter({ uri, languageId }) {
      if (isMarkdown(languageId)) return;
      const folder = folders.folderOf(uri);
      if (folder === null) return;
      const settings = await ports.settingsOf(folder);
      if (folders.folderOf(uri) !== folder || !documents.get(uri)) return;
      if (!projects.has(folder)) create(folder);
      const project = find(uri);
      project?.configure(settings);
      project?.open(uri);
    },
    projectOf: (uri) => find(uri)?.project ?? null,
    enabledElsewhere: (uri) => find(uri)?.enabledElsewhere(uri) ?? new Set(),
    published({ uri }, analysis) {
      const project = find(uri);
      if (!project?.isOpen(uri)) return;
      project.set(uri, analysis.summary(), null);
      indexer.shown(project, analysis);
      indexer.request(project);
    },
    typed: () => slices.rest(),
    closed(uri) {
      indexer.forget(uri);
      const project = find(uri);
      if (!project) return;
      project.close(uri);
      // The text may have been another than the file's.
      indexer.refresh(project, uri);
    },
    filesChanged: (events) => events.forEach(fileChanged),
    foldersChanged: () => projects.clear(),
    positionsOf: (uri) => find(uri)?.positionsOf(uri) ?? null,
    stop() {
      indexer.stop();
      for (const timer of listings.values()) clearTimeout(timer);
    },
  };
}
