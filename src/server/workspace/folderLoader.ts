import type { EngineHost } from "../../engine/engineHost.ts";
import { errorText } from "../../engine/errorText.ts";
import { isConfiguration, isForeign } from "./fileNames.ts";
import { pathBelow } from "./folderPaths.ts";
import type { FolderListing } from "./folderProject.ts";

/** The URIs of the files in a folder that belong to a project, `maximum` of them at most. */
export type ListFiles = (folder: string, maximum: number) => Promise<readonly string[]>;

/** Lists a folder's files and reads the texts by which imports are resolved. */
export interface FolderLoader {
  load(folder: string): Promise<FolderListing>;
  /** A configuration file has changed: the next listing reads it again. */
  forget(uri: string): void;
}

/** How folders are listed and files read. */
export interface FolderLoaderPorts {
  readonly listFiles: ListFiles;
  /** Null for what cannot be read or is longer than `maximumBytes`. */
  readonly readFile: (uri: string, maximumBytes: number) => Promise<string | null>;
  /** The innermost workspace folder of a file. */
  readonly folderOf: (uri: string) => string | null;
  readonly log: EngineHost["log"];
}

const maximumFiles = 20_000;

/** In bytes; the largest that people write by hand are a tenth of it. */
const maximumConfigurationBytes = 256 * 1024;

/** Configuration files that are read at the same time. */
const parallelReads = 8;

/** Loads what the projects of folders are made of. */
export function createFolderLoader({ listFiles, readFile, folderOf, log }: FolderLoaderPorts): FolderLoader {
  const texts = new Map<string, string | null>();
  const cutFolders = new Set<string>();

  async function list(folder: string): Promise<readonly string[]> {
    try {
      const uris = await listFiles(folder, maximumFiles + 1);
      if (uris.length > maximumFiles && !cutFolders.has(folder)) {
        cutFolders.add(folder);
        log("warning", `${folder} has more than ${maximumFiles} files; calls into the others are not followed.`);
      }
      return uris.slice(0, maximumFiles);
    } catch (error) {
      log("error", `The files of ${folder} could not be listed: ${errorText(error)}`);
      return [];
    }
  }

  async function read(uri: string): Promise<void> {
    if (!texts.has(uri)) texts.set(uri, await readFile(uri, maximumConfigurationBytes).catch(() => null));
  }

  return {
    async load(folder) {
      const paths = new Map<string, string>();
      for (const uri of await list(folder)) {
        const path = pathBelow(folder, uri);
        // A folder inside that is open itself has a project of its own.
        if (path !== null && !isForeign(path) && folderOf(uri) === folder) paths.set(uri, path);
      }
      const found = [...paths].filter(([, path]) => isConfiguration(path));
      for (let start = 0; start < found.length; start += parallelReads) {
        await Promise.all(found.slice(start, start + parallelReads).map(([uri]) => read(uri)));
      }
      const configurations = new Map(found.flatMap(([uri, path]) => textEntry(path, texts.get(uri) ?? null)));
      return { uris: [...paths.keys()], configurations };
    },
    forget: (uri) => void texts.delete(uri),
  };
}

function textEntry(path: string, text: string | null): [path: string, text: string][] {
  return text === null ? [] : [[path, text]];
}
