import { useEffect, useRef } from "preact/hooks";
import type { Announcer } from "../shared/announcer.ts";
import { LiveRegion } from "../shared/LiveRegion.tsx";
import { fill } from "../shared/language.ts";
import { ConceptView, RuleView } from "./Article.tsx";
import type { Explainer } from "./explainer.ts";
import { Overview } from "./Overview.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { Toolbar } from "./Toolbar.tsx";

interface AppProps {
  readonly explainer: Explainer;
  readonly announcer: Announcer;
}

/** The whole panel. */
export function App({ explainer, announcer }: AppProps) {
  const { texts, query, hits } = explainer;
  const main = useRef<HTMLElement>(null);
  const searchInput = useRef<HTMLInputElement>(null);
  useReadingStart(explainer, main);
  useEffect(() => {
    if (query.value === "") return;
    announcer.say(hits.value.length === 1 ? texts.oneResult : fill(texts.results, hits.value.length));
  }, [query.value, hits.value.length]);

  useShortcuts(explainer, () => searchInput.current?.focus());
  return (
    <div class="explainer">
      <Toolbar
        explainer={explainer}
        searchInput={searchInput}
        enterResults={() => main.current?.querySelector("a")?.focus()}
      />
      <main ref={main}>
        <Content explainer={explainer} announcer={announcer} />
      </main>
      <LiveRegion announcer={announcer} />
    </div>
  );
}

/** Alt and the arrows go back and forward, `/` searches; all of it has its buttons as well. */
function useShortcuts(explainer: Explainer, focusSearch: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey && event.key === "ArrowLeft") explainer.goBack();
      else if (event.altKey && event.key === "ArrowRight") explainer.goForward();
      else if (event.key === "/" && !(event.target instanceof HTMLInputElement)) focusSearch();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}

function Content({ explainer, announcer }: AppProps) {
  const { texts } = explainer;
  const library = explainer.library.value;
  const place = explainer.place.value;
  if (!library) return <p>{texts.loading}</p>;
  if (explainer.query.value.trim() !== "") return <SearchResults explainer={explainer} />;
  const props = { explainer, announcer, library };
  if (place.kind === "overview") return <Overview {...props} />;
  if (place.kind === "concept") {
    const concept = library.concepts.find(({ id }) => id === place.id);
    if (concept) return <ConceptView key={place.id} {...props} concept={concept} />;
  } else {
    const rule = library.rules.find(({ id }) => id === place.id);
    if (rule) return <RuleView key={place.id} {...props} rule={rule} />;
  }
  return <h1 tabIndex={-1}>{texts.missing}</h1>;
}

/** A place that is gone to is read from its top: the title gets the focus. The first one is left as it is. */
function useReadingStart({ place, library }: Explainer, main: { readonly current: HTMLElement | null }): void {
  const shown = useRef<unknown>(null);
  useEffect(() => {
    const isFirst = shown.current === null;
    shown.current = place.value;
    if (isFirst || !library.value) return;
    scrollTo(0, 0);
    main.current?.querySelector("h1")?.focus({ preventScroll: true });
  }, [place.value]);
}
