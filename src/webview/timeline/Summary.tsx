import type { Comparison } from "../../simulation/timeline.ts";
import { fill } from "../shared/language.ts";
import { formatFactor, formatTime } from "./chart/scale.ts";
import type { Half } from "./halves.ts";
import type { Session } from "./session.ts";

/** From this ratio on, two runs are not as fast as each other. */
const noticeable = 1.05;

/** What comes out of it all: how much faster the code is after the fix, with the band. */
export function Summary({ session }: { readonly session: Session }) {
  const { texts } = session.speaker;
  const comparison = session.outcome.value?.comparison;
  return (
    <div class="summary">
      {comparison?.isAlike && <p class="alike">{texts.alike}</p>}
      {comparison && !comparison.isAlike && (
        <p class="speed-up">
          <span class="visually-hidden">{speedUpText(comparison.speedUp, session)}</span>
          <Headline session={session} comparison={comparison} />
        </p>
      )}
      <p class="note">{texts.simulated}</p>
    </div>
  );
}

/** The ratio as a figure to be seen from afar; what is read aloud is a sentence beside it. */
function Headline({ session, comparison }: { readonly session: Session; readonly comparison: Comparison }) {
  const { figure, words, band } = headlineOf(comparison, session);
  return (
    <>
      <span class={comparison.speedUp > 1 ? "gain" : "loss"} aria-hidden="true">
        {figure !== "" && <b>{figure}</b>} <strong>{words}</strong>
      </span>
      <span class="band">{band}</span>
    </>
  );
}

/** How much faster the code is after the fix: a figure, the words behind it, and the band in which it lies. */
export function headlineOf({ speedUp, bounds }: Comparison, { speaker: { texts } }: Session) {
  const [low, high] = bounds;
  const band = fill(texts.band, formatFactor(low), formatFactor(high));
  if (isAlike(speedUp)) return { figure: "", words: texts.same, band };
  const figure = `${formatFactor(speedUp > 1 ? speedUp : 1 / speedUp)}×`;
  return { figure, words: speedUp > 1 ? texts.fasterWords : texts.slowerWords, band };
}

function isAlike(speedUp: number): boolean {
  return speedUp < noticeable && speedUp > 1 / noticeable;
}

/** The ratio in words. */
export function speedUpText(speedUp: number, { speaker: { texts } }: Session): string {
  if (isAlike(speedUp)) return texts.same;
  return speedUp > 1 ? fill(texts.faster, formatFactor(speedUp)) : fill(texts.slower, formatFactor(1 / speedUp));
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
