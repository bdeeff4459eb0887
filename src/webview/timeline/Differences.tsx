import { Swatch } from "./chart/Legend.tsx";
import { formatTime } from "./chart/scale.ts";
import { stateName } from "./describe.ts";
import type { Session } from "./session.ts";

/** Where the two runs spend their time differently. */
export function Differences({ session }: { readonly session: Session }) {
  const { speaker, outcome } = session;
  const { texts } = speaker;
  const differences = outcome.value?.comparison?.differences ?? [];
  if (differences.length === 0) return null;
  const most = Math.max(...differences.map(({ before, after }) => Math.max(before, after)));
  return (
    <section class="differences" aria-label={texts.differences}>
      <h2>{texts.differences}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.before}</th>
            <th scope="col">{texts.after}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ state, before, after }) => (
            <tr key={state}>
              <th scope="row">
                <Swatch state={state} /> {stateName({ state }, speaker)}
              </th>
              <Amount time={before} most={most} />
              <Amount time={after} most={most} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A time, and its share of the longest as a bar. */
function Amount({ time, most }: { readonly time: number; readonly most: number }) {
  return (
    <td>
      {formatTime(time)}
      <svg class="amount" width="100%" height="3" aria-hidden="true" focusable="false">
        <rect width={`${(time / Math.max(1, most)) * 100}%`} height="3" rx="1.5" />
      </svg>
    </td>
  );
}
