import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, twins, withoutCallback } from "./rows.ts";

const translation = { en: "until the whole source is translated", "zh-cn": "直到整个源代码转换完成" };
const worker = { en: "a worker", "zh-cn": "worker" };

/** Compilers, bundlers and minifiers. A single file may take a second, a program minutes. */
export const compilerGroups: readonly BlockingGroup[] = compilers().map((one) => ({ ...one, isToolWork: true }));

function compilers(): readonly BlockingGroup[] {
  return [
    group({
      id: "babel",
      effect: "compute",
      tier: 2,
      duration: translation,
      advice: {
        en: "the function with `Async`, which reads files without blocking, in a worker for the translation itself",
        "zh-cn": "带 `Async` 的函数（读取文件时不阻塞），转换本身放到 worker 中",
      },
      source: "https://babeljs.io/docs/babel-core",
      calls: [
        ...twins("@babel/core.*Sync", "@babel/core.*Async", "transform transformFile transformFromAst parse"),
        ...named("@babel/parser.*", "parse parseExpression"),
        ...named("@babel/*", "traverse generator"),
      ],
    }),
    group({
      id: "native-compilers",
      effect: "compute",
      tier: 1,
      duration: { en: "until the compiler is done", "zh-cn": "直到编译器完成" },
      advice: { en: "the same function without `Sync`", "zh-cn": "去掉 `Sync` 的同名函数" },
      source: "https://esbuild.github.io/api/#js-sync",
      calls: [
        ...twins("esbuild.*Sync", "esbuild.*", "build transform formatMessages analyzeMetafile"),
        ...twins("@swc/core.*Sync", "@swc/core.*", "transform transformFile parse parseFile print minify"),
        ...twins("@swc/wasm.*Sync", "@swc/wasm.*", "transform parse print minify"),
      ],
    }),
    group({
      id: "oxc",
      effect: "compute",
      tier: 2,
      duration: translation,
      advice: { en: "the asynchronous function of the same package", "zh-cn": "同一软件包的异步函数" },
      source: "https://oxc.rs/docs/guide/usage/parser.html",
      calls: [
        { name: "oxc-parser.parseSync", twin: { node: "oxc-parser.parse" } },
        { name: "oxc-transform.transformSync", twin: { node: "oxc-transform.transform" } },
        { name: "oxc-minify.minifySync", twin: { node: "oxc-minify.minify" } },
      ],
    }),
    group({
      id: "sass",
      effect: "compute",
      tier: 2,
      duration: { en: "until all style sheets are read and compiled", "zh-cn": "直到全部样式表读取并编译完成" },
      advice: {
        en: "`sass.compileAsync` or `sass.compileStringAsync`",
        "zh-cn": "`sass.compileAsync` 或 `sass.compileStringAsync`",
      },
      source: "https://sass-lang.com/documentation/js-api/",
      calls: [
        ...twins("sass.*", "sass.*Async", "compile compileString"),
        ...twins("sass-embedded.*", "sass-embedded.*Async", "compile compileString"),
        { name: "sass.renderSync", twin: { node: "util.promisify(sass.render)" } },
        { name: "node-sass.renderSync", twin: { node: "util.promisify(node-sass.render)" } },
      ],
    }),
    group({
      id: "style-sheets",
      effect: "compute",
      tier: 2,
      duration: translation,
      advice: { en: "`await` of the result", "zh-cn": "对结果使用 `await`" },
      source: "https://postcss.org/api/#lazyresult-sync",
      calls: [
        "postcss.LazyResult.sync",
        ...withoutCallback("stylus.*", "render"),
        ...withoutCallback("clean-css.CleanCSS.*", "minify"),
        "csso.minify",
      ],
    }),
    group({
      id: "typescript",
      effect: "compute",
      tier: 1,
      duration: { en: "until the program is read and checked", "zh-cn": "直到程序读取并检查完成" },
      advice: worker,
      source: "https://github.com/microsoft/TypeScript/wiki/Using-the-Compiler-API",
      calls: [
        ...named("typescript.*", "createProgram Program.emit Program.getSemanticDiagnostics getPreEmitDiagnostics"),
        ...["transpileModule", "transpile", "createSourceFile"].map((name) => ({
          name: `typescript.${name}`,
          tier: 2 as const,
        })),
      ],
    }),
    group({
      id: "minifiers",
      effect: "compute",
      tier: 2,
      duration: translation,
      advice: { en: "a worker, or esbuild", "zh-cn": "worker，或 esbuild" },
      source: "https://terser.org/docs/api-reference/",
      calls: [
        { name: "terser.minify_sync", twin: { node: "terser.minify" } },
        "uglify-js.minify",
        "html-minifier.minify",
        "svgo.optimize",
      ],
    }),
    group({
      id: "source-parsers",
      effect: "compute",
      tier: 3,
      duration: { en: "until the whole source is parsed", "zh-cn": "直到整个源代码解析完成" },
      advice: worker,
      source: "https://github.com/acornjs/acorn/tree/master/acorn",
      calls: [
        ...named("acorn.*", "parse parseExpressionAt"),
        ...named("esprima.*", "parse parseModule parseScript"),
        ...named("meriyah.*", "parse parseModule parseScript"),
        ...named("@prettier/sync.*", "format check"),
        ...named("eslint.Linter.*", "verify verifyAndFix"),
      ],
    }),
  ];
}
