import { useMemo } from "preact/hooks";
import type { ConceptArticle } from "../../concepts/concept.ts";
import type { Library, RuleArticle } from "../messages/explainer.ts";
import type { Announcer } from "../shared/announcer.ts";
import { Contents } from "./Contents.tsx";
import type { Explainer } from "./explainer.ts";
import { FindingCount, Findings } from "./Findings.tsx";
import { linksOf } from "./links.ts";
import { Markdown } from "./Markdown.tsx";
import { parseArticle } from "./markdown.ts";
import { PlaceLink } from "./PlaceLink.tsx";
import { Sources } from "./Sources.tsx";

interface ArticleProps {
  readonly explainer: Explainer;
  readonly announcer: Announcer;
  readonly library: Library;
}

/** A concept in full. */
export function ConceptView({ concept, ...props }: ArticleProps & { readonly concept: ConceptArticle }) {
  const { explainer, library } = props;
  const { texts } = explainer;
  const subject = library.subjects.find(({ id }) => id === concept.subject)?.title ?? "";
  return (
    <Body {...props} kind={subject} title={concept.title} markdown={concept.markdown} summary={concept.summary}>
      {concept.rules.length > 0 && (
        <section>
          <h2>{texts.relatedRules}</h2>
          <ul class="related">
            {concept.rules.map((id) => (
              <li key={id}>
                <PlaceLink explainer={explainer} place={{ kind: "rule", id }}>
                  {id}
                </PlaceLink>
                <FindingCount explainer={explainer} rule={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <ConceptLinks {...props} title={texts.related} ids={concept.related} />
      <Sources texts={texts} sources={concept.sources} />
    </Body>
  );
}

/** The documentation of a rule, with its findings in the workspace. */
export function RuleView({ rule, ...props }: ArticleProps & { readonly rule: RuleArticle }) {
  const { texts } = props.explainer;
  const concepts = props.library.concepts.filter(({ rules }) => rules.includes(rule.id)).map(({ id }) => id);
  return (
    <Body
      {...props}
      kind={texts.rule}
      title={rule.id}
      markdown={rule.markdown}
      head={<Findings explainer={props.explainer} rule={rule.id} />}
    >
      <ConceptLinks {...props} title={texts.explainedBy} ids={concepts} />
    </Body>
  );
}

interface BodyProps extends ArticleProps {
  readonly kind: string;
  readonly title: string;
  readonly summary?: string;
  readonly markdown: string;
  readonly head?: preact.ComponentChildren;
  readonly children: preact.ComponentChildren;
}

function Body({ explainer, announcer, library, kind, title, summary, markdown, head, children }: BodyProps) {
  const article = useMemo(() => parseArticle(markdown), [markdown]);
  const resolve = useMemo(() => linksOf(library), [library]);
  return (
    <div class="article">
      <article>
        <p class="kind">{kind}</p>
        <h1 tabIndex={-1}>{title}</h1>
        {summary !== undefined && <p class="lead">{summary}</p>}
        {head}
        <Markdown explainer={explainer} announcer={announcer} article={article} resolve={resolve} />
        <footer>{children}</footer>
      </article>
      {article.sections.length > 1 && <Contents title={explainer.texts.contents} sections={article.sections} />}
    </div>
  );
}

interface ConceptLinksProps extends ArticleProps {
  readonly title: string;
  readonly ids: readonly string[];
}

function ConceptLinks({ explainer, library, title, ids }: ConceptLinksProps) {
  const concepts = ids.flatMap((id) => library.concepts.find((concept) => concept.id === id) ?? []);
  if (concepts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="related">
        {concepts.map((concept) => (
          <li key={concept.id}>
            <PlaceLink explainer={explainer} place={{ kind: "concept", id: concept.id }}>
              {concept.title}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
