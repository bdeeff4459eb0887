import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type {
  Example,
  ExplainerInput,
  ExplainerOutput,
  FindingPlace,
  FindingsByRule,
  Library,
  Place,
} from "../messages/explainer.ts";
import type { Host } from "../shared/host.ts";
import { canGo, currentPlace, go, type History, readHistory, startHistory, visit } from "./history.ts";
import { type Hit, searchIn } from "./search.ts";
import type { Texts } from "./texts.ts";

/** What the panel knows, and what the reader can do. */
export interface Explainer {
  readonly texts: Texts;
  /** Null until the extension has sent it. */
  readonly library: ReadonlySignal<Library | null>;
  readonly place: ReadonlySignal<Place>;
  readonly title: ReadonlySignal<string>;
  readonly query: ReadonlySignal<string>;
  readonly hits: ReadonlySignal<readonly Hit[]>;
  readonly findings: ReadonlySignal<FindingsByRule>;
  readonly canGoBack: ReadonlySignal<boolean>;
  readonly canGoForward: ReadonlySignal<boolean>;
  goTo(place: Place): void;
  goBack(): void;
  goForward(): void;
  search(query: string): void;
  copy(text: string): void;
  openExample(example: Example): void;
  showTimeline(example: Example): void;
  openFinding(finding: FindingPlace): void;
}

/** What a panel keeps over a reload. */
export interface ExplainerState {
  readonly history: History;
}

/** Starts the panel: it is where it was before a reload, else at the overview until the extension says otherwise. */
export function startExplainer(host: Host<ExplainerInput, ExplainerOutput, ExplainerState>, texts: Texts): Explainer {
  const library = signal<Library | null>(null);
  const findings = signal<FindingsByRule>({});
  const query = signal("");
  const history = signal(readHistory(host.savedState?.history) ?? startHistory({ kind: "overview" }));
  const place = computed(() => currentPlace(history.value));
  const title = computed(() => titleOf(place.value, library.value, texts));
  const search = computed(() => (library.value ? searchIn(library.value) : () => []));

  const step = (steps: -1 | 1) =>
    batch(() => {
      query.value = "";
      history.value = go(history.value, steps);
    });
  const goTo = (target: Place) =>
    batch(() => {
      query.value = "";
      history.value = visit(history.value, target);
    });

  host.listen((message) => {
    switch (message.type) {
      case "library":
        library.value = message.library;
        break;
      case "show":
        goTo(message.place);
        break;
      case "findings":
        findings.value = message.findings;
        break;
    }
  });
  effect(() => host.saveState({ history: history.value }));
  effect(() => {
    if (library.value) host.post({ type: "shown", place: place.value, title: title.value });
  });
  host.post({ type: "ready" });

  return {
    texts,
    library,
    place,
    title,
    query,
    hits: computed(() => search.value(query.value)),
    findings,
    canGoBack: computed(() => canGo(history.value, -1)),
    canGoForward: computed(() => canGo(history.value, 1)),
    goTo,
    goBack: () => step(-1),
    goForward: () => step(1),
    search: (words) => {
      query.value = words;
    },
    copy: (text) => host.post({ type: "copy", text }),
    openExample: (example) => host.post({ type: "openExample", example }),
    showTimeline: (example) => host.post({ type: "showTimeline", example }),
    openFinding: (finding) => host.post({ type: "openFinding", finding }),
  };
}

/** A rule is called by its id. */
export function titleOf(place: Place, library: Library | null, texts: Texts): string {
  if (place.kind === "overview") return texts.overviewTitle;
  if (place.kind === "rule") return place.id;
  return library?.concepts.find(({ id }) => id === place.id)?.title ?? place.id;
}
