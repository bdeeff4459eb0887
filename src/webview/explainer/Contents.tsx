import type { Section } from "./markdown.ts";

interface ContentsProps {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** The sections of an article. The editor scrolls to them; the heading gets the focus, so that reading goes on there. */
export function Contents({ title, sections }: ContentsProps) {
  const jump = (event: Event, anchor: string) => {
    event.preventDefault();
    const heading = document.getElementById(anchor);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  };
  return (
    <nav class="contents" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {sections.map((section) => (
          <li key={section.anchor} class={`depth-${section.depth}`}>
            <a href={`#${section.anchor}`} onClick={(event) => jump(event, section.anchor)}>
              {section.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
