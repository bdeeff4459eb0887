import type { Explainer } from "./explainer.ts";
import { PlaceLink } from "./PlaceLink.tsx";

/** The articles that were found, the best one first. */
export function SearchResults({ explainer }: { readonly explainer: Explainer }) {
  const { texts, hits } = explainer;
  return (
    <>
      <h1>{texts.searchResults}</h1>
      {hits.value.length === 0 && <p>{texts.noResults}</p>}
      <ul class="notes">
        {hits.value.map(({ place, title, summary }) => (
          <li key={`${place.kind} ${title}`}>
            <PlaceLink explainer={explainer} place={place}>
              {title}
            </PlaceLink>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
