import type { Configuration } from "../engine/configuration.ts";
import { configurationFileName, joinConfiguration } from "./configurationSources.ts";
import { createExclusion, type Excludes } from "./exclusion.ts";
import type { WorkspaceFolders } from "./workspaceFolders.ts";

/** What holds for one document. It stays the same object until something changes. */
export interface Scope {
  readonly configuration: Configuration;
  readonly isExcluded: boolean;
}

export interface ConfigurationStore {
  /** Rejects when the client or the file system fails to answer; the next call asks again. */
  scopeOf(uri: string): Promise<Scope>;
  /** Forgets what holds for one document, which was closed. */
  release(uri: string): void;
  /** Forgets what was read: settings, configuration files or workspace folders have changed. */
  forget(): void;
}

/** Where configurations come from, and where what is wrong with them is reported. */
export interface ConfigurationPorts {
  readonly folders: WorkspaceFolders;
  /** The ids of the rules, once the engine has started. */
  readonly ruleIds: Promise<ReadonlySet<string>>;
  /** What the user has set in the editor for this document; may hold anything. */
  readSettings(uri: string): Promise<unknown>;
  /** Null when there is no such file. */
  readFile(uri: string): Promise<string | null>;
  reportProblem(sentence: string): void;
}

/** Keeps the configuration of each document and of each workspace folder's file, once read. */
export function createConfigurationStore(ports: ConfigurationPorts): ConfigurationStore {
  const scopes = new Map<string, Promise<Scope>>();
  const files = new Map<string, Promise<string | null>>();

  function fileText(uri: string): Promise<string | null> {
    let text = files.get(uri);
    if (!text) {
      text = ports.readFile(uri);
      files.set(uri, text);
    }
    return text;
  }

  async function readScope(uri: string): Promise<Scope> {
    const folder = ports.folders.folderOf(uri);
    const fileUri = folder === null ? null : `${folder}/${configurationFileName}`;
    const [text, settings, ruleIds] = await Promise.all([
      fileUri === null ? null : fileText(fileUri),
      ports.readSettings(uri),
      ports.ruleIds,
    ]);
    const file = fileUri === null || text === null ? null : { uri: fileUri, text };
    const { configuration, problems } = joinConfiguration(file, settings, ruleIds);
    for (const problem of problems) ports.reportProblem(problem);
    return { configuration, isExcluded: excludes(folder, configuration)(uri) };
  }

  return {
    scopeOf(uri) {
      let scope = scopes.get(uri);
      if (!scope) {
        scope = readScope(uri);
        scopes.set(uri, scope);
        scope.catch(() => scopes.delete(uri));
      }
      return scope;
    },
    release: (uri) => void scopes.delete(uri),
    forget() {
      scopes.clear();
      files.clear();
    },
  };
}

function excludes(folder: string | null, { exclude }: Configuration): Excludes {
  return folder === null || exclude.length === 0 ? () => false : createExclusion(folder, exclude);
}
