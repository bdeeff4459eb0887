import { fill } from "../shared/language.ts";
import { formatFactor, formatTime } from "./chart/scale.ts";
import type { Half } from "./halves.ts";
import type { Session } from "./session.ts";

/** From this ratio on, two runs are not as fast as each other. */
const noticeable = 1.05;

/** What comes out of it all: how much faster the code is after the fix, with the band. */
export function Summary({ session }: { readonly session: Session }) {
  const { texts } = session.speaker;
  const outcome = session.outcome.value;
  const comparison = outcome?.comparison;
  return (
    <div class="summary">
      {comparison && (
        <p class="speed-up">
          <strong>{speedUpText(comparison.speedUp, session)}</strong>{" "}
          <span class="band">
            {fill(texts.band, formatFactor(comparison.bounds[0]), formatFactor(comparison.bounds[1]))}
          </span>
        </p>
      )}
      <p class="note">{texts.simulated}</p>
    </div>
  );
}

/** The ratio in words. */
export function speedUpText(speedUp: number, { speaker: { texts } }: Session): string {
  if (speedUp >= noticeable) return fill(texts.faster, formatFactor(speedUp));
  return speedUp > 1 / noticeable ? texts.same : fill(texts.slower, formatFactor(1 / speedUp));
}

/** The title of a timeline with the time that it takes. */
export function HalfHead({ session, half }: { readonly session: Session; readonly half: Half }) {
  const { texts } = session.speaker;
  const { makespan, bounds } = half.timeline;
  const [low, high] = bounds;
  return (
    <h2>
      {half.title} <span class="makespan">{formatTime(makespan)}</span>
      {low < high && <span class="band">{fill(texts.takesBand, formatTime(low), formatTime(high))}</span>}
    </h2>
  );
}
