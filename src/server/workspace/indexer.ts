import type { Analysis } from "../../engine/analysis.ts";
import type { EngineHost } from "../../engine/engineHost.ts";
import { errorText } from "../../engine/errorText.ts";
import { type EffectsDigest, effectsDigest, isSameDigest } from "../../engine/workspace.ts";
import type { OpenDocument } from "../openDocuments.ts";
import type { FolderProject } from "./folderProject.ts";
import { positionsOf } from "./positions.ts";
import type { Slices } from "./slices.ts";
import type { Summarise } from "./summariser.ts";

/** Reads, in the background, the files of projects that the open documents need, and no others. */
export interface Indexer {
  /** Something that may matter to the folder's documents has changed. */
  request(folder: FolderProject): void;
  /** A file is to be read again, or need not exist any more. */
  refresh(folder: FolderProject, uri: string): void;
  /** Remembers what the diagnostics that are being sent show of other files. */
  shown(folder: FolderProject, analysis: Analysis): void;
  forget(uri: string): void;
  stop(): void;
}

/** What the indexer reads with, and whom it tells. */
export interface IndexerPorts {
  readonly slices: Slices;
  readonly summarise: Summarise;
  /** Null for what cannot be read or is longer than `maximumBytes`. */
  readonly readFile: (uri: string, maximumBytes: number) => Promise<string | null>;
  readonly documentsOf: (folder: FolderProject) => readonly OpenDocument[];
  /** Other files have changed what shows in the document. */
  readonly republish: (document: OpenDocument) => void;
  /** Everything that the open documents of the folder need is known. */
  readonly settled: (folder: FolderProject) => void;
  readonly log: EngineHost["log"];
}

/** What the last diagnostics of a document show of other files. */
interface Shown {
  readonly callables: ReturnType<Analysis["sensitiveCallables"]>;
  readonly effects: EffectsDigest;
  /** The rules of other tools that are left to them. */
  readonly enabledElsewhere: string;
}

/** Larger files are data or generated, in bytes. */
const maximumBytes = 1024 * 1024;

/** At most so many files are read between two edits. */
const maximumFiles = 3_000;

/** The first look at other files is soon; later ones, which link ever more files, come ever less often. */
const firstBatch = 32;

/** Files that are read at the same time. */
const parallelReads = 8;

/** Summarises the files of folders in slices between other work. */
export function createIndexer(ports: IndexerPorts): Indexer {
  const waiting = new Set<FolderProject>();
  const stale = new Map<FolderProject, Set<string>>();
  const unreadable = new WeakMap<FolderProject, Set<string>>();
  const shown = new Map<string, Shown>();
  let isRunning = false;
  let isStopped = false;

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    try {
      for (const folder of waiting) {
        waiting.delete(folder);
        await settle(folder);
      }
    } catch (error) {
      if (!isStopped) ports.log("error", `Other files could not be taken into account: ${errorText(error)}`);
    } finally {
      isRunning = false;
    }
  }

  /** Reads what is missing, then what that needs, until nothing is missing. */
  async function settle(folder: FolderProject): Promise<void> {
    let left = maximumFiles;
    let missing: readonly string[] = [];
    for (let size = firstBatch; !isStopped; size *= 2) {
      await index(folder, take(stale, folder));
      const compared = await compareDocuments(folder);
      if (isStopped || compared === 0) return;
      missing = missingFiles(folder, missing);
      if (missing.length === 0) return ports.settled(folder);
      if (left === 0) {
        const { folder: uri } = folder;
        ports.log(
          "warning",
          `${maximumFiles} files of ${uri} were read at once; the others are left until the next edit.`,
        );
        return;
      }
      const batch = missing.slice(0, Math.min(size, left));
      left -= batch.length;
      missing = missing.slice(batch.length);
      await index(folder, batch);
    }
  }

  /** Looking at a document is also what tells which files are missing. Gives how many there were to look at. */
  async function compareDocuments(folder: FolderProject): Promise<number> {
    let compared = 0;
    for (const document of ports.documentsOf(folder)) {
      await ports.slices.breathe();
      const { uri } = document;
      const before = shown.get(uri);
      if (!before || !folder.isOpen(uri)) continue;
      compared++;
      if (!showsSame(folder, uri, before)) ports.republish(document);
    }
    return compared;
  }

  function missingFiles(folder: FolderProject, before: readonly string[]): string[] {
    const failed = unreadable.get(folder);
    const missing = new Set([...before, ...folder.project.takeMissing()]);
    return [...missing].filter((uri) => !folder.isKnown(uri) && !failed?.has(uri));
  }

  /** The next files are being read while those at hand are summarised. */
  async function index(folder: FolderProject, uris: readonly string[]): Promise<void> {
    const read = (start: number) => Promise.all(uris.slice(start, start + parallelReads).map(textOf));
    let reading = read(0);
    for (let start = 0; start < uris.length && !isStopped; start += parallelReads) {
      const texts = await reading;
      reading = read(start + parallelReads);
      for (const [offset, text] of texts.entries()) await add(folder, uris[start + offset] ?? "", text);
    }
  }

  async function textOf(uri: string): Promise<string | null> {
    try {
      const text = await ports.readFile(uri, maximumBytes);
      return text !== null && text.length <= maximumBytes ? text : null;
    } catch {
      return null;
    }
  }

  async function add(folder: FolderProject, uri: string, fileText: string | null): Promise<void> {
    await ports.slices.breathe();
    const document = ports.documentsOf(folder).find((open) => open.uri === uri);
    // Its own analysis says what an open document holds; until that is done, its text does.
    if (document && folder.isKnown(uri)) return;
    const text = document?.text.getText() ?? fileText;
    const summary = text === null ? null : await summaryOf(uri, text);
    if (text !== null && summary) folder.set(uri, summary, positionsOf(text));
    else {
      folder.remove(uri);
      unreadable.set(folder, (unreadable.get(folder) ?? new Set()).add(uri));
    }
  }

  async function summaryOf(uri: string, text: string) {
    try {
      return await ports.summarise(uri, text);
    } catch (error) {
      ports.log("error", `${uri} could not be taken into account: ${errorText(error)}`);
      return null;
    }
  }

  function request(folder: FolderProject): void {
    if (isStopped || !folder.isListed) return;
    waiting.add(folder);
    void run();
  }

  return {
    request,
    refresh(folder, uri) {
      unreadable.get(folder)?.delete(uri);
      if (folder.isKnown(uri)) stale.set(folder, (stale.get(folder) ?? new Set()).add(uri));
      request(folder);
    },
    shown(folder, analysis) {
      const { uri } = analysis;
      const callables = analysis.sensitiveCallables();
      const effects = effectsDigest(folder.project, uri, callables, shown.get(uri)?.effects);
      shown.set(uri, { callables, effects, enabledElsewhere: enabledElsewhere(folder, uri) });
    },
    forget: (uri) => void shown.delete(uri),
    stop() {
      isStopped = true;
      waiting.clear();
    },
  };
}

/** Whether a document still shows what it did of other files: of those that it calls, and of the configuration of other tools. */
function showsSame(folder: FolderProject, uri: string, { callables, effects, ...before }: Shown): boolean {
  if (enabledElsewhere(folder, uri) !== before.enabledElsewhere) return false;
  const { project } = folder;
  if (effects.project === project && effects.revision === project.fileRevision(uri)) return true;
  return isSameDigest(effects, effectsDigest(project, uri, callables, effects));
}

function enabledElsewhere(folder: FolderProject, uri: string): string {
  return [...folder.enabledElsewhere(uri)].join();
}

function take(stale: Map<FolderProject, Set<string>>, folder: FolderProject): string[] {
  const uris = [...(stale.get(folder) ?? [])];
  stale.delete(folder);
  return uris;
}
