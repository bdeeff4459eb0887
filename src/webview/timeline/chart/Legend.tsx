import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { stateTexts } from "../../../simulation/states.ts";
import { type SpanState, spanStates } from "../../../simulation/timeline.ts";
import { stateName } from "../describe.ts";
import type { Session } from "../session.ts";
import { patternFill } from "./Patterns.tsx";

/** The states that occur, each with its look and its name, which leads to the note on it. */
export function Legend({ session }: { readonly session: Session }) {
  const { speaker } = session;
  const states = useMemo(() => computed(() => statesOf(session)), [session]);
  return (
    <section class="legend" aria-label={speaker.texts.legend}>
      <ul>
        {states.value.map((state) => (
          <li key={state}>
            <Swatch state={state} />
            <button
              type="button"
              class="link"
              title={speaker.texts.whatIsThis}
              onClick={() => session.post({ type: "explain", concept: stateTexts[state].concept })}
            >
              {stateName({ state }, speaker)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How a state looks, as a small bar. */
export function Swatch({ state }: { readonly state: SpanState }) {
  return (
    <svg class={`swatch bar state-${state}`} width="26" height="14" aria-hidden="true" focusable="false">
      <rect class="bar-fill" x="0.5" y="0.5" width="25" height="13" rx="2" />
      <rect x="0.5" y="0.5" width="25" height="13" rx="2" fill={patternFill(state)} />
    </svg>
  );
}

function statesOf({ halves }: Session): SpanState[] {
  const found = new Set(halves.value.flatMap(({ timeline }) => timeline.spans.map(({ state }) => state)));
  return spanStates.filter((state) => found.has(state));
}
