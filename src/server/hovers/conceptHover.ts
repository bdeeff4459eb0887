import { commandUri, conceptArticleUrl } from "../links.ts";
import { explainConceptCommand } from "../protocol.ts";
import { bold, type HoverContext, write } from "./hoverContext.ts";

/** Each language by its own name, to ask which one is spoken. */
const ownName = { en: "en", "zh-cn": "zh-cn" } as const;

const colon = { en: ": ", "zh-cn": "：" };
const explain = { en: "Explain", "zh-cn": "解释" };

/** What a concept is in one sentence, and where to read on; null for one that does not exist. */
export function conceptHover(id: string, context: HoverContext): string | null {
  const concept = context.conceptOf(id);
  if (!concept) return null;
  const { client, speak } = context;
  const link = conceptLink(id, context);
  const lines = [bold(speak(concept.title), context), write(concept.summary, context)];
  lines.push(client.markdownHover ? `[${speak(explain)}](${link})` : speak(explain) + speak(colon) + link);
  return lines.join("\n\n");
}

/** The article in the editor where it can show one, else in the web. */
export function conceptLink(id: string, { client, speak }: HoverContext): string {
  if (client.markdownHover && client.commands.has(explainConceptCommand)) {
    return commandUri(explainConceptCommand, [{ concept: id }]);
  }
  return conceptArticleUrl(id, speak(ownName));
}
