import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, twins, withoutCallback } from "./rows.ts";

const long = { en: "as long as the input is long", "zh-cn": "时间与输入的长度成正比" };
const worker = { en: "a worker, or a bound on the length of the input", "zh-cn": "worker，或限制输入的长度" };

/** Templates, Markdown, HTML and what draws code. */
export const markupGroups: readonly BlockingGroup[] = [
  group({
    id: "template-files",
    effect: "disk",
    tier: 2,
    duration: { en: "until the template is read and compiled", "zh-cn": "直到模板读取并编译完成" },
    advice: {
      en: "templates compiled once at start-up, or the asynchronous form",
      "zh-cn": "在启动时一次性编译模板，或使用异步形式",
    },
    source: "https://pugjs.org/api/reference.html",
    calls: [
      ...withoutCallback("pug.*", "renderFile compileFile"),
      ...withoutCallback("ejs.*", "renderFile"),
      ...withoutCallback("nunjucks.*", "render"),
      "mjml",
    ],
  }),
  group({
    id: "server-rendering",
    effect: "compute",
    tier: 2,
    duration: { en: "until the whole page is rendered", "zh-cn": "直到整个页面渲染完成" },
    advice: {
      en: "`renderToPipeableStream` or `renderToReadableStream`",
      "zh-cn": "`renderToPipeableStream` 或 `renderToReadableStream`",
    },
    source: "https://react.dev/reference/react-dom/server/renderToString",
    calls: named("react-dom/server.*", "renderToString renderToStaticMarkup"),
  }),
  group({
    id: "markdown",
    effect: "compute",
    tier: 3,
    duration: long,
    advice: worker,
    source: "https://marked.js.org/using_advanced#workers",
    calls: [
      ...named("marked.*", "marked parse parseInline Marked.parse"),
      ...named("markdown-it.MarkdownIt.*", "parse render renderInline"),
      "showdown.Converter.makeHtml",
      "turndown.TurndownService.turndown",
    ],
  }),
  group({
    id: "unified",
    effect: "compute",
    tier: 2,
    duration: { en: "until every plugin has run over the whole text", "zh-cn": "直到每个插件处理完全文" },
    advice: {
      en: "the method without `Sync`, in a worker for long texts",
      "zh-cn": "去掉 `Sync` 的方法，长文本放到 worker 中",
    },
    source: "https://github.com/unifiedjs/unified#processorprocesssyncfile",
    calls: twins("unified.Processor.*Sync", "unified.Processor.*", "process run"),
  }),
  group({
    id: "code-highlighting",
    effect: "compute",
    tier: 2,
    duration: long,
    advice: worker,
    source: "https://highlightjs.readthedocs.io/en/latest/readme.html#using-web-workers",
    calls: [
      ...named("highlight.js.*", "highlight highlightAuto highlightAll highlightElement"),
      ...named("prismjs.*", "highlight highlightAll highlightElement"),
      "katex.renderToString",
    ],
  }),
  group({
    id: "html",
    effect: "compute",
    tier: 2,
    duration: { en: "until the whole document is parsed", "zh-cn": "直到整个文档解析完成" },
    advice: {
      en: "a streaming parser such as htmlparser2, or a worker",
      "zh-cn": "htmlparser2 等流式解析器，或使用 worker",
    },
    source: "https://cheerio.js.org/docs/basics/loading",
    calls: [
      ...named("cheerio.*", "load loadBuffer"),
      ...named("dompurify.*", "sanitize"),
      ...named("isomorphic-dompurify.*", "sanitize"),
      "sanitize-html",
      "jsdom.JSDOM",
      "linkedom.parseHTML",
      "node-html-parser.parse",
      ...named("parse5.*", "parse parseFragment serialize"),
      "juice",
    ],
  }),
];
