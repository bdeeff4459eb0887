import type { Source } from "../../concepts/concept.ts";
import type { Texts } from "./texts.ts";

interface SourcesProps {
  readonly texts: Texts;
  readonly sources: readonly Source[];
}

/** What an article's facts come from, under the numbers by which its text cites them. */
export function Sources({ texts, sources }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>{texts.sources}</h2>
      <ol class="sources">
        {sources.map(({ title, url }) => (
          <li key={title}>{url === null ? title : <a href={url}>{title}</a>}</li>
        ))}
      </ol>
    </section>
  );
}
