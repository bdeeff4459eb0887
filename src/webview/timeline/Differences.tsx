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
  return (
    <details class="differences">
      <summary>{texts.differences}</summary>
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
              <td class="right">{formatTime(before)}</td>
              <td class="right">{formatTime(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
