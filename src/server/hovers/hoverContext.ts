import type { Concept } from "../../concepts/concept.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { ClientCapabilities } from "../clientCapabilities.ts";
import { escapeMarkdown } from "../links.ts";
import type { Speak } from "../locale.ts";

/** What hovers are made from. */
export interface HoverContext {
  readonly client: ClientCapabilities;
  readonly speak: Speak;
  /** Words of concurrency have hovers, too. */
  readonly explainsWords: boolean;
  /** What a rule says of itself, by id. */
  readonly summaryOf: (rule: string) => LocalizedText | null;
  readonly conceptOf: (id: string) => Concept | null;
}

/** A sentence in the user's language and in the format that the client shows. */
export function write(text: LocalizedText, { client, speak }: HoverContext): string {
  return client.markdownHover ? escapeMarkdown(speak(text)) : speak(text);
}

/** A heading of a few words. */
export function bold(text: string, { client }: HoverContext): string {
  return client.markdownHover ? `**${escapeMarkdown(text)}**` : text;
}
