import type { Words, WordsInFile } from "../knowledge/words.ts";
import type { Callable } from "../model/callable.ts";
import type { Confidence, Fix, Hop, LocalizedText, Related, Severity, WithheldFix } from "../model/finding.ts";
import type { Language, Module } from "../model/module.ts";
import type { Remedy } from "../model/remedy.ts";
import type { Span } from "../model/span.ts";
import type { ModuleView } from "../project/moduleView.ts";

/** A rule: what it says of itself, and how it looks for what it reports. */
export type Rule = CallableRule | ModuleRule;

/** A rule that looks at one callable after another: what it reports of those that an edit does not concern is kept. */
export interface CallableRule extends RuleFacts {
  /**
   * Reports what is wrong in one callable; called for each, in the order of the module. It carries nothing over from one
   * call to the next. Of the text and the comments it looks only at those of the outermost function around the callable,
   * and of the lines right above and behind it; of the rest of the module it may ask whatever the context gives, which
   * notes what was asked.
   */
  checkCallable(callable: Callable, context: RuleContext): void;
  readonly check?: undefined;
}

/** A rule that looks at a module as a whole, and is asked again after each edit. */
export interface ModuleRule extends RuleFacts {
  check(context: RuleContext): void;
  readonly checkCallable?: undefined;
}

/** What a rule says of itself. The documentation lies beside it in `rule.md` and `rule.zh-cn.md`. */
interface RuleFacts {
  /** Equal to the name of the rule's folder. */
  readonly id: string;
  readonly languages: readonly Language[];
  /** The severity of a `certain` finding; `likely` is one step lower, `possible` a hint. */
  readonly severity: Severity | "off";
  /** The most that a finding in a test is, where odd things are done on purpose; "off" finds nothing there. */
  readonly inTests?: Severity | "off";
  /** Ids of the concepts that explain the rule; at least one. */
  readonly concepts: readonly string[];
  /** What is wrong and why it hurts, in two sentences. Shown in the hover and in `interleave rules`. */
  readonly summary: LocalizedText;
  /**
   * What it finds costs time, so that a timeline shows the code before and after: with its fix, or with this where a
   * finding has none. Rules about correctness leave it out, and no timeline is offered for what they find.
   */
  readonly remedy?: Remedy;
  /** What files must hold to be worth parsing for the rule; without it, all files of a language are. */
  readonly needs?: Readonly<Partial<Record<Language, Need>>>;
  /** It speaks of what the other rules have found, so it runs after them. */
  readonly runsLast?: boolean;
}

/** Words without which the rule finds nothing in a file. Too few of them cost time, too many lose findings. */
export interface Need {
  readonly words: Words;
  /** These may stand in a file that this one imports, directly or through others, instead of the words in the file itself. */
  readonly importedWords?: Words;
  /** Besides, a statement must call what may be a coroutine function, of a library or of any file of the workspace. */
  readonly dropsCoroutine?: boolean;
  /**
   * What a function must hold for a finding in it: this, another name for it, or the name of a function that holds it. Then
   * the bodies of the others need not be parsed; without it, all are.
   */
  readonly inFunction?: Words | WordsInFile;
}

/** What a rule is given of a module, and where it reports to. */
export interface RuleContext {
  readonly module: Module;
  /** The document's text, for messages and fixes. Rules do not search it. */
  readonly text: string;
  readonly uri: string;
  /** The document is a test by the names of its file and folders. */
  readonly isTest: boolean;
  /** What the project knows of this module: qualified names, handles, effects, contexts. */
  readonly project: ModuleView;
  /** The oldest Python that the code must run on, such as "3.8"; "auto" for a current one. */
  readonly pythonVersion: string;
  /** The suppression comments that silence nothing, for a rule that runs last; the others get none. */
  readonly unusedSuppressions: readonly UnusedSuppression[];
  /** The program runs on a build of CPython without the GIL, as the setting `target.freeThreaded` says. */
  readonly freeThreaded: boolean;
  /** The number of the line on which something of this document begins, as people count. */
  lineOf(span: Span): number;
  report(report: Report): void;
}

/** A suppression comment, or a name in its list, that silences nothing. */
export interface UnusedSuppression {
  /** The comment, or the name when the list holds others that do silence something. */
  readonly span: Span;
  readonly comment: Span;
  /** The rule it names; null when the comment speaks of all rules. */
  readonly name: string | null;
  /** Whether there is a rule of this name. */
  readonly isKnown: boolean;
}

/** One finding, before settings are applied to it. */
export interface Report {
  readonly span: Span;
  readonly message: LocalizedText;
  readonly confidence: Confidence;
  /** Overrides the rule's severity for this finding, before confidence lowers it. */
  readonly severity?: Severity;
  readonly evidence?: readonly LocalizedText[];
  readonly chain?: readonly Hop[];
  readonly related?: readonly Related[];
  readonly tags?: readonly ("unnecessary" | "deprecated")[];
  /** What another rule finds at these places is a part of this, and is not shown beside it. */
  readonly replaces?: { readonly rule: string; readonly spans: readonly Span[] };
  /** What is reported, by the name that other tools know: a library call, a method. Not set for what only chains show. */
  readonly subject?: string;
  /**
   * Computed when somebody asks; the first is the preferred one. Edits are of this document unless they name another. Of two
   * with one title the second is for those who cannot create files. What cannot be done here tells why.
   */
  readonly fixes?: () => readonly (Fix | WithheldFix)[];
}

/** Checks at compile time that the object is a rule, and keeps its literal type. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule;
}
