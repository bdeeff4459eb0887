import { type ConfigurationScope, type ExtensionContext, workspace } from "vscode";
import { isRecord } from "../model/record.ts";

const section = "interleave";

/**
 * What the user has set for a document, without the defaults of the manifest: a default must not win over the
 * configuration file of the project. Objects that are set in several places are joined, the innermost place wins.
 */
export function explicitSettings(
  keys: readonly string[],
  scope: ConfigurationScope | undefined,
): Record<string, unknown> {
  const configuration = workspace.getConfiguration(section, scope);
  const result: Record<string, unknown> = {};
  for (const key of keys) {
    const found = configuration.inspect(key);
    if (!found) continue;
    const places = [
      found.globalValue,
      found.globalLanguageValue,
      found.workspaceValue,
      found.workspaceLanguageValue,
      found.workspaceFolderValue,
      found.workspaceFolderLanguageValue,
    ];
    const value = places.filter((place) => place !== undefined).reduce<unknown>(join, undefined);
    if (value !== undefined) result[key] = value;
  }
  return result;
}

/** The keys below `interleave.` that the extension's manifest declares. */
export function declaredSettings({ extension }: ExtensionContext): string[] {
  const { properties } = extension.packageJSON.contributes.configuration;
  return Object.keys(properties).map((name) => name.slice(section.length + 1));
}

function join(outer: unknown, inner: unknown): unknown {
  return isRecord(outer) && isRecord(inner) ? { ...outer, ...inner } : inner;
}
