import type { Half } from "./halves.ts";
import type { Session } from "./session.ts";

/** How many lines are shown; the last ones count. */
const maximumLines = 12;

/** What the program has printed up to the moment that is looked at. */
export function Output({ session, half }: { readonly session: Session; readonly half: Half }) {
  const { texts } = session.speaker;
  const { output } = half.timeline;
  if (output.length === 0) return null;
  const now = session.player.cursor.value;
  const printed = output.filter(({ at }) => at <= now).slice(-maximumLines);
  return (
    <details class="output">
      <summary>{`${texts.output}: ${half.title}`}</summary>
      {printed.length === 0 ? <p>{texts.outputNone}</p> : <pre>{printed.map(({ text }) => text).join("\n")}</pre>}
    </details>
  );
}
