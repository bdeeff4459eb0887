import type { Ref } from "preact";
import { Icon } from "../shared/Icon.tsx";
import type { Explainer } from "./explainer.ts";
import { icons } from "./icons.ts";

interface ToolbarProps {
  readonly explainer: Explainer;
  readonly searchInput: Ref<HTMLInputElement>;
  /** The reader wants to go from the search input into what it found. */
  readonly enterResults: () => void;
}

/** Back, forward, the overview, and the search. */
export function Toolbar({ explainer, searchInput, enterResults }: ToolbarProps) {
  const { texts, query, place } = explainer;
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "ArrowDown") enterResults();
    else if (key === "Enter" && explainer.hits.value[0]) explainer.goTo(explainer.hits.value[0].place);
    else if (key === "Escape") explainer.search("");
  };
  return (
    <header class="toolbar">
      <ToolbarButton icon="back" label={texts.back} isOn={explainer.canGoBack.value} press={explainer.goBack} />
      <ToolbarButton
        icon="forward"
        label={texts.forward}
        isOn={explainer.canGoForward.value}
        press={explainer.goForward}
      />
      <ToolbarButton
        icon="overview"
        label={texts.overview}
        isOn={place.value.kind !== "overview" || query.value !== ""}
        press={() => explainer.goTo({ kind: "overview" })}
      />
      <search>
        <input
          ref={searchInput}
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={query}
          onInput={({ currentTarget }) => explainer.search(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </search>
    </header>
  );
}

interface ToolbarButtonProps {
  readonly icon: keyof typeof icons;
  readonly label: string;
  readonly isOn: boolean;
  readonly press: () => void;
}

/** A button that is off stays in the order of the keyboard, so that pressing it does not lose the focus. */
function ToolbarButton({ icon, label, isOn, press }: ToolbarButtonProps) {
  return (
    <button type="button" class="icon-button" title={label} aria-label={label} aria-disabled={!isOn} onClick={press}>
      <Icon shape={icons[icon]} />
    </button>
  );
}
