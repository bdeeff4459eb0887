import type { Library } from "../messages/explainer.ts";
import type { Explainer } from "./explainer.ts";
import { FindingCount } from "./Findings.tsx";
import { PlaceLink } from "./PlaceLink.tsx";

interface OverviewProps {
  readonly explainer: Explainer;
  readonly library: Library;
}

/** Everything there is to read: the concepts by subject, then the rules. */
export function Overview({ explainer, library }: OverviewProps) {
  const { texts } = explainer;
  return (
    <>
      <h1 tabIndex={-1}>{texts.overviewTitle}</h1>
      <p class="lead">{texts.overviewSummary}</p>
      {library.subjects.map((subject) => (
        <section key={subject.id}>
          <h2>{subject.title}</h2>
          <ul class="notes">
            {library.concepts
              .filter((concept) => concept.subject === subject.id)
              .map(({ id, title, summary }) => (
                <li key={id}>
                  <PlaceLink explainer={explainer} place={{ kind: "concept", id }}>
                    {title}
                  </PlaceLink>
                  <p>{summary}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{texts.rules}</h2>
        <ul class="notes">
          {library.rules.map(({ id, summary }) => (
            <li key={id}>
              <PlaceLink explainer={explainer} place={{ kind: "rule", id }}>
                {id}
              </PlaceLink>
              <FindingCount explainer={explainer} rule={id} />
              <p>{summary}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
