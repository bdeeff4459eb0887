import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, withoutCallback } from "./rows.ts";

const large = { en: "as long as the data is large", "zh-cn": "时间与数据量成正比" };
const parser = { en: "a stream parser, or a worker", "zh-cn": "流式解析器，或使用 worker" };

/** Parsers, writers and copiers of data. They are quick for small data and hurt where nothing bounds its size. */
export const serialisationGroups: readonly BlockingGroup[] = [
  group({
    id: "json",
    effect: "compute",
    tier: 3,
    duration: large,
    advice: parser,
    source: "https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop#blocking-the-event-loop-json-dos",
    calls: [...named("JSON.*", "parse stringify"), ...named("json5.*", "parse stringify"), "structuredClone"],
  }),
  group({
    id: "v8-serialisation",
    effect: "compute",
    tier: 3,
    duration: large,
    advice: { en: "a worker to which the buffer is transferred", "zh-cn": "把缓冲区转移给 worker 处理" },
    source: "https://nodejs.org/api/v8.html#serialization-api",
    calls: named("v8.*", "serialize deserialize"),
  }),
  group({
    id: "deep-copies",
    effect: "compute",
    tier: 3,
    duration: large,
    advice: { en: "no copy, or a copy of the part that changes", "zh-cn": "避免复制，或只复制发生变化的部分" },
    source: "https://lodash.com/docs/#cloneDeep",
    calls: [
      ...named("lodash.*", "cloneDeep cloneDeepWith defaultsDeep isEqual isEqualWith merge mergeWith"),
      ...named("es-toolkit.*", "cloneDeep isEqual merge toMerged"),
      ...named("*", "deepmerge fast-deep-equal rfdc.Clone.call clone-deep"),
    ],
  }),
  group({
    id: "configuration-formats",
    effect: "compute",
    tier: 3,
    duration: large,
    advice: parser,
    source: "https://eemeli.org/yaml/",
    calls: [
      ...named("yaml.*", "parse parseAllDocuments parseDocument stringify"),
      ...named("js-yaml.*", "dump load loadAll"),
      ...named("smol-toml.*", "parse stringify"),
      ...named("toml.*", "parse"),
      ...named("@iarna/toml.*", "parse stringify"),
    ],
  }),
  group({
    id: "tabular-data",
    effect: "compute",
    tier: 2,
    duration: { en: "until all the rows are read or written", "zh-cn": "直到全部行读写完成" },
    advice: { en: "the streaming form of the same package", "zh-cn": "同一软件包的流式形式" },
    source: "https://csv.js.org/parse/api/sync/",
    calls: [
      "csv-parse/sync.parse",
      "csv-stringify/sync.stringify",
      ...named("csv/sync.*", "parse stringify generate transform"),
      ...named("papaparse.*", "unparse"),
    ],
  }),
  group({
    id: "xml",
    effect: "compute",
    tier: 2,
    duration: { en: "until the whole document is parsed", "zh-cn": "直到整个文档解析完成" },
    advice: { en: "a streaming parser such as sax, or a worker", "zh-cn": "sax 等流式解析器，或使用 worker" },
    source: "https://github.com/NaturalIntelligence/fast-xml-parser",
    calls: [
      ...named("fast-xml-parser.*", "XMLParser.parse XMLBuilder.build XMLValidator.validate"),
      ...named("xml-js.*", "xml2js xml2json js2xml json2xml"),
      ...named("@xmldom/xmldom.*", "DOMParser.parseFromString XMLSerializer.serializeToString"),
    ],
  }),
  group({
    id: "binary-formats",
    effect: "compute",
    tier: 3,
    duration: large,
    advice: parser,
    source: "https://github.com/msgpack/msgpack-javascript",
    calls: [
      ...named("@msgpack/msgpack.*", "encode decode"),
      ...named("msgpackr.*", "pack unpack encode decode"),
      ...named("bson.*", "serialize deserialize"),
    ],
  }),
  group({
    id: "text-differences",
    effect: "compute",
    tier: 2,
    duration: {
      en: "until the texts are compared, which may take quadratic time",
      "zh-cn": "直到文本比较完成，耗时可能按平方增长",
    },
    advice: { en: "the form with a callback, or a worker", "zh-cn": "带回调的形式，或使用 worker" },
    source: "https://github.com/kpdecker/jsdiff",
    calls: withoutCallback(
      "diff.*",
      "diffArrays diffChars diffJson diffLines diffSentences diffWords diffWordsWithSpace createPatch createTwoFilesPatch",
    ),
  }),
  group({
    id: "schema-compilation",
    effect: "compute",
    tier: 2,
    duration: { en: "until the schema is compiled", "zh-cn": "直到模式编译完成" },
    advice: { en: "one compilation at start-up", "zh-cn": "在启动时编译一次" },
    source: "https://ajv.js.org/guide/managing-schemas.html",
    calls: ["ajv.Ajv.compile", ...named("graphql.*", "buildSchema buildASTSchema")],
  }),
  group({
    id: "synchronous-graphql",
    effect: "compute",
    tier: 2,
    duration: { en: "until the whole query is executed", "zh-cn": "直到整个查询执行完成" },
    advice: { en: "`await graphql(…)`", "zh-cn": "`await graphql(…)`" },
    source: "https://www.graphql-js.org/api-v16/graphql/#graphqlsync",
    calls: [
      { name: "graphql.graphqlSync", twin: { node: "graphql.graphql" } },
      { name: "graphql.executeSync", twin: { node: "graphql.execute" } },
    ],
  }),
];
