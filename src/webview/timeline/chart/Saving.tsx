import { fill } from "../../shared/language.ts";
import type { Half } from "../halves.ts";
import type { Session } from "../session.ts";
import { widthOf } from "./barWords.ts";
import { formatTime, xOf } from "./scale.ts";

/** Less than this beside the bars is not worth a word, in pixels. */
const margin = 24;

interface SavingProps {
  readonly session: Session;
  readonly half: Half;
  readonly width: number;
  readonly height: number;
}

/** The time that the fix saves: the stretch in which the code before it still runs. */
export function Saving({ session, half, width, height }: SavingProps) {
  const { player, outcome, speaker } = session;
  const comparison = half.key === "after" ? outcome.value?.comparison : null;
  if (!comparison) return null;
  const { before, after } = comparison;
  const view = player.view.value;
  const left = Math.max(0, xOf(after.makespan, view, width));
  const right = Math.min(width, xOf(before.makespan, view, width));
  const words = fill(speaker.texts.saving, formatTime(before.makespan - after.makespan));
  if (right - left < widthOf(words) + margin) return null;
  const middle = height / 2;
  return (
    <svg class="saving" width={width} height={height} aria-hidden="true" focusable="false">
      <rect x={left} y="0" width={right - left} height={height} />
      <path
        d={`M${left + 1} ${middle}H${right - 1}M${left + 8} ${middle - 5}L${left + 2} ${middle}L${left + 8} ${middle + 5}`}
      />
      <text x={(left + right) / 2} y={middle - 8} text-anchor="middle">
        {words}
      </text>
    </svg>
  );
}
