import type { Announcer } from "../shared/announcer.ts";
import { highlight } from "../shared/highlight.ts";
import { Icon } from "../shared/Icon.tsx";
import type { Explainer } from "./explainer.ts";
import { icons } from "./icons.ts";
import type { Texts } from "./texts.ts";

interface CodeBlockProps {
  readonly explainer: Explainer;
  readonly announcer: Announcer;
  readonly code: string;
  readonly language: string;
  /** The words behind the language: `wrong join-in-loop`, `run timeline`, … */
  readonly tags: readonly string[];
}

/** What an example is, by the first of its tags that says so. */
const labels: Readonly<Record<string, { readonly kind: "wrong" | "right" | "plain"; readonly text: keyof Texts }>> = {
  wrong: { kind: "wrong", text: "wrong" },
  flagged: { kind: "wrong", text: "wrong" },
  right: { kind: "right", text: "right" },
  fixed: { kind: "right", text: "right" },
  clean: { kind: "plain", text: "leftAlone" },
  run: { kind: "plain", text: "runs" },
};

/** The languages of examples that a reader may want to try. */
const triedLanguage = /^(?:py|python|js|jsx|ts|tsx|javascript|typescript)$/;

/** An example with what can be done with it. */
export function CodeBlock({ explainer, announcer, code, language, tags }: CodeBlockProps) {
  const { texts } = explainer;
  const label = tags.map((tag) => labels[tag]).find((known) => known !== undefined);
  const title = label ? texts[label.text] : language === "output" ? texts.output : language;
  const copy = () => {
    explainer.copy(code);
    announcer.say(texts.copied);
  };
  return (
    <figure class={`example ${label?.kind ?? "plain"}`}>
      <figcaption>
        <span class="example-label">{title}</span>
        {triedLanguage.test(language) && (
          <span class="example-actions">
            <button type="button" onClick={copy}>
              <Icon shape={icons.copy} />
              {texts.copy}
            </button>
            <button type="button" onClick={() => explainer.openExample({ code, language })}>
              <Icon shape={icons.file} />
              {texts.openAsFile}
            </button>
            <button type="button" onClick={() => explainer.showTimeline({ code, language })}>
              <Icon shape={icons.timeline} />
              {texts.showTimeline}
            </button>
          </span>
        )}
      </figcaption>
      {/* A long line is reached by scrolling, which the keyboard can do only where the focus can be. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>
          {highlight(code, language).map(({ kind, text }) =>
            kind === "plain" ? text : <span class={`token-${kind}`}>{text}</span>,
          )}
        </code>
      </pre>
    </figure>
  );
}
