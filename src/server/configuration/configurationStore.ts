import type { Configuration } from "../../engine/configuration.ts";
import { configurationFileName } from "../../engine/configurationFile.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { getOrCreate } from "../../model/getOrCreate.ts";
import type { WorkspaceFolders } from "../workspaceFolders.ts";
import { joinConfiguration, type ReadConfiguration } from "./configurationSources.ts";
import { createExclusion, type Excludes } from "./exclusion.ts";

/** What holds for one document. It stays the same object until something changes. */
export interface Scope {
  readonly configuration: Configuration;
  readonly isExcluded: boolean;
}

/** The configurations of documents, remembered until their sources change. */
export interface ConfigurationStore {
  /** Rejects when the client or the file system fails to answer; the next call asks again. */
  scopeOf(uri: string): Promise<Scope>;
  /** What holds for a workspace folder as a whole. What is wrong with it is reported with its documents. */
  configurationOf(folder: string): Promise<Configuration>;
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
  reportProblem(sentence: LocalizedText): void;
}

/** Keeps the configuration of each document and of each workspace folder's file, once read. */
export function createConfigurationStore(ports: ConfigurationPorts): ConfigurationStore {
  const scopes = new Map<string, Promise<Scope>>();
  const configurations = new Map<string, Promise<Configuration>>();
  const files = new Map<string, Promise<string | null>>();

  function fileText(uri: string): Promise<string | null> {
    return getOrCreate(files, uri, () => ports.readFile(uri));
  }

  async function read(folder: string | null, uri: string): Promise<ReadConfiguration> {
    const fileUri = folder === null ? null : `${folder}/${configurationFileName}`;
    const [text, settings, ruleIds] = await Promise.all([
      fileUri === null ? null : fileText(fileUri),
      ports.readSettings(uri),
      ports.ruleIds,
    ]);
    const file = fileUri === null || text === null ? null : { uri: fileUri, text };
    return joinConfiguration(file, settings, ruleIds);
  }

  async function readScope(uri: string): Promise<Scope> {
    const folder = ports.folders.folderOf(uri);
    const { configuration, problems } = await read(folder, uri);
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
    configurationOf(folder) {
      let configuration = configurations.get(folder);
      if (!configuration) {
        configuration = read(folder, folder).then((result) => result.configuration);
        configurations.set(folder, configuration);
        configuration.catch(() => configurations.delete(folder));
      }
      return configuration;
    },
    release: (uri) => void scopes.delete(uri),
    forget() {
      scopes.clear();
      configurations.clear();
      files.clear();
    },
  };
}

function excludes(folder: string | null, { exclude }: Configuration): Excludes {
  return folder === null || exclude.length === 0 ? () => false : createExclusion(folder, exclude);
}
