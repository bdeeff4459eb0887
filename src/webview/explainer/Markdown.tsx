import type { Nodes, Table } from "mdast";
import type { ComponentChildren } from "preact";
import type { Announcer } from "../shared/announcer.ts";
import { CodeBlock } from "./CodeBlock.tsx";
import type { Explainer } from "./explainer.ts";
import { type Resolve, ruleNamed } from "./links.ts";
import type { ParsedArticle } from "./markdown.ts";
import { PlaceLink } from "./PlaceLink.tsx";

interface MarkdownProps {
  readonly explainer: Explainer;
  readonly announcer: Announcer;
  readonly article: ParsedArticle;
  readonly resolve: Resolve;
}

/** An article as elements. Text stays text whatever it holds: nothing of it is ever parsed as HTML. */
export function Markdown(props: MarkdownProps) {
  return <>{props.article.root.children.map((node) => renderNode(node, props))}</>;
}

function renderNode(node: Nodes, props: MarkdownProps): ComponentChildren {
  const children = () => ("children" in node ? node.children.map((child) => renderNode(child, props)) : null);
  switch (node.type) {
    case "text":
      return node.value;
    case "paragraph":
      return <p>{children()}</p>;
    case "heading": {
      const Title = node.depth <= 2 ? "h2" : "h3";
      return (
        <Title id={props.article.anchors.get(node) ?? ""} tabIndex={-1}>
          {children()}
        </Title>
      );
    }
    case "emphasis":
      return <em>{children()}</em>;
    case "strong":
      return <strong>{children()}</strong>;
    case "inlineCode":
      return renderInlineCode(node.value, props);
    case "code": {
      const tags = node.meta?.split(/\s+/) ?? [];
      const { explainer, announcer } = props;
      return (
        <CodeBlock
          explainer={explainer}
          announcer={announcer}
          code={node.value}
          language={node.lang ?? ""}
          tags={tags}
        />
      );
    }
    case "list":
      return node.ordered ? <ol start={node.start ?? 1}>{children()}</ol> : <ul>{children()}</ul>;
    case "listItem": {
      const [only] = node.children;
      const isShort = node.children.length === 1 && only?.type === "paragraph";
      return <li>{isShort ? only.children.map((child) => renderNode(child, props)) : children()}</li>;
    }
    case "blockquote":
      return <blockquote>{children()}</blockquote>;
    case "link":
      return renderLink(node.url, children(), props);
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "table":
      return renderTable(node, props);
    default:
      // Pictures, HTML, footnotes: the articles have none.
      return null;
  }
}

function renderInlineCode(code: string, { explainer }: MarkdownProps): ComponentChildren {
  const library = explainer.library.value;
  const place = library && ruleNamed(code, library);
  if (!place) return <code>{code}</code>;
  return (
    <PlaceLink explainer={explainer} place={place}>
      <code>{code}</code>
    </PlaceLink>
  );
}

function renderLink(url: string, words: ComponentChildren, { explainer, resolve }: MarkdownProps): ComponentChildren {
  const target = resolve(url);
  if (target.kind === "web") return <a href={target.address}>{words}</a>;
  if (target.kind === "none") return <>{words}</>;
  return (
    <PlaceLink explainer={explainer} place={target.place}>
      {words}
    </PlaceLink>
  );
}

function renderTable({ children: rows, align }: Table, props: MarkdownProps): ComponentChildren {
  const [head, ...body] = rows;
  const cells = (row: Table["children"][number], isHead: boolean) =>
    row.children.map((cell, column) => {
      const words = cell.children.map((child) => renderNode(child, props));
      const alignment = align?.[column] === "right" ? "right" : "";
      // A head without words, as over the names of the rows, is no head.
      return isHead && words.length > 0 ? (
        <th scope="col" class={alignment}>
          {words}
        </th>
      ) : (
        <td class={alignment}>{words}</td>
      );
    });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <div class="table" tabIndex={0}>
      <table>
        <thead>{head && <tr>{cells(head, true)}</tr>}</thead>
        <tbody>
          {body.map((row) => (
            <tr>{cells(row, false)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
