import { type Disposable, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, window } from "vscode";
import type { ConceptArticle, ConceptLibrary } from "../../concepts/concept.ts";
import { explainConceptCommand } from "../../server/protocol.ts";
import type { Libraries } from "./library.ts";

type Subject = ConceptLibrary["subjects"][number];

type Node =
  | { readonly kind: "subject"; readonly subject: Subject }
  | { readonly kind: "concept"; readonly concept: ConceptArticle };

/** The view "Concurrency Notes": the concepts by subject, each of which opens its article. */
export function showNotesTree(libraries: Libraries): Disposable {
  const provider: TreeDataProvider<Node> = {
    async getChildren(parent) {
      const { subjects, concepts } = await libraries.concepts();
      if (!parent) return subjects.map((subject) => ({ kind: "subject", subject }));
      if (parent.kind === "concept") return [];
      return concepts
        .filter(({ subject }) => subject === parent.subject.id)
        .map((concept) => ({ kind: "concept", concept }));
    },
    getTreeItem: (node) => (node.kind === "subject" ? subjectItem(node.subject) : conceptItem(node.concept)),
  };
  return window.createTreeView("interleave.notes", { treeDataProvider: provider, showCollapseAll: true });
}

function subjectItem({ id, title }: Subject): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.id = `subject:${id}`;
  return item;
}

function conceptItem({ id, title, summary }: ConceptArticle): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.None);
  item.id = `concept:${id}`;
  item.tooltip = summary;
  item.iconPath = new ThemeIcon("book");
  item.command = { command: explainConceptCommand, title, arguments: [{ concept: id }] };
  return item;
}
