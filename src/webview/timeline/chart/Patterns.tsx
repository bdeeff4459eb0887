import type { SpanState } from "../../../simulation/timeline.ts";
import { stateMarks } from "./stateMarks.ts";

/** The fill that lays the mark of a state over its colour; none for states without a mark. */
export function patternFill(state: SpanState): string {
  return stateMarks[state] ? `url(#pattern-${state})` : "none";
}

/** The patterns of the page, once for all that use them. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Object.entries(stateMarks).map(([state, { size, path }]) => (
          <pattern
            key={state}
            id={`pattern-${state}`}
            class={`state-${state}`}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
          >
            <path class="mark" d={path} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
