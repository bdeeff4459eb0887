import { useMemo } from "preact/hooks";
import type { Assumption } from "../../../simulation/timeline.ts";
import { Words } from "../../shared/Words.tsx";
import { formatTime } from "../chart/scale.ts";
import type { Session } from "../session.ts";

/** Everything that the code does not say, with the number that is taken for it; a number can be changed. */
export function Assumptions({ session }: { readonly session: Session }) {
  const { texts } = session.speaker;
  const outcome = session.outcome.value;
  const assumptions = useMemo(() => {
    const all = [...(outcome?.before.assumptions ?? []), ...(outcome?.after?.assumptions ?? [])];
    return [...new Map(all.map((assumption) => [assumption.id, assumption])).values()];
  }, [outcome]);
  return (
    <details class="assumptions">
      <summary>{`${texts.assumptions} (${assumptions.length})`}</summary>
      {assumptions.length === 0 ? (
        <p>{texts.noAssumptions}</p>
      ) : (
        <>
          <p>{texts.assumptionsHint}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.assumption}</th>
                <th scope="col">{texts.value}</th>
                <th scope="col">{texts.source}</th>
              </tr>
            </thead>
            <tbody>
              {assumptions.map((assumption) => (
                <AssumptionRow key={assumption.id} session={session} assumption={assumption} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </details>
  );
}

/** Times are changed in milliseconds. */
const microsecondsPerMillisecond = 1_000;

function AssumptionRow({ session, assumption }: { readonly session: Session; readonly assumption: Assumption }) {
  const { texts, locale } = session.speaker;
  const { id, label, value, unit, editable, source, line } = assumption;
  const isTime = unit === "microseconds";
  const change = (text: string) => {
    const number = Number(text) * (isTime ? microsecondsPerMillisecond : 1);
    session.turn(id, text.trim() === "" || !Number.isFinite(number) ? null : String(number));
  };
  return (
    <tr>
      <td>
        <Words text={label[locale]} />
        {line !== null && <span class="muted">{` · ${texts.line} ${line}`}</span>}
      </td>
      <td class="right">
        {editable ? (
          <>
            <input
              type="number"
              min="0"
              step="any"
              value={isTime ? value / microsecondsPerMillisecond : value}
              aria-label={label[locale].replaceAll("`", "")}
              onChange={({ currentTarget }) => change(currentTarget.value)}
            />
            {isTime ? " ms" : ""}
          </>
        ) : isTime ? (
          formatTime(value)
        ) : (
          value
        )}
      </td>
      <td>{source ?? texts.guess}</td>
    </tr>
  );
}
