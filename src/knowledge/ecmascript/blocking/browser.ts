import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named } from "./rows.ts";

/** What stops the only thread of a page. */
export const browserGroups: readonly BlockingGroup[] = [
  group({
    id: "dialogs",
    effect: "console",
    // Who waits is the person that is asked; timers and messages of the page wait with them.
    tier: 2,
    duration: { en: "until somebody closes the dialog", "zh-cn": "直到用户关闭对话框" },
    advice: { en: "a `<dialog>` element or a notification", "zh-cn": "`<dialog>` 元素或通知" },
    source: "https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#simple-dialogs",
    calls: ["alert", "confirm", "prompt", "print"],
  }),
  group({
    id: "synchronous-xhr",
    effect: "network",
    tier: 1,
    duration: { en: "until the server answers", "zh-cn": "直到服务器响应" },
    advice: {
      en: "`fetch`, or `navigator.sendBeacon` while the page unloads",
      "zh-cn": "`fetch`；页面卸载时用 `navigator.sendBeacon`",
    },
    source: "https://xhr.spec.whatwg.org/#sync-flag",
    calls: [{ name: "XMLHttpRequest.open", onlyWith: { position: 2, literal: false } }],
  }),
  group({
    id: "web-storage",
    effect: "disk",
    tier: 3,
    duration: { en: "until the storage has read or written the value", "zh-cn": "直到存储读写完该值" },
    advice: { en: "IndexedDB, or one read kept in a variable", "zh-cn": "IndexedDB，或只读取一次并保存在变量中" },
    source: "https://html.spec.whatwg.org/multipage/webstorage.html#the-localstorage-attribute",
    calls: [
      ...named("localStorage.*", "getItem setItem removeItem clear"),
      ...named("sessionStorage.*", "getItem setItem removeItem clear"),
      ...named("Storage.*", "getItem setItem removeItem clear"),
    ],
  }),
  group({
    id: "canvas-encoding",
    effect: "compute",
    tier: 2,
    duration: { en: "until the whole picture is encoded", "zh-cn": "直到整幅图像编码完成" },
    advice: {
      en: "`canvas.toBlob`, or an `OffscreenCanvas` in a worker",
      "zh-cn": "`canvas.toBlob`，或在 worker 中使用 `OffscreenCanvas`",
    },
    source: "https://developer.mozilla.org/en-US/docs/Web/API/HTMLCanvasElement/toDataURL",
    calls: ["HTMLCanvasElement.toDataURL"],
  }),
  group({
    id: "canvas-pixels",
    effect: "compute",
    tier: 2,
    duration: { en: "until the pixels are copied from or to the canvas", "zh-cn": "直到像素在画布之间复制完成" },
    advice: {
      en: "an `OffscreenCanvas` in a worker, `createImageBitmap`, or `willReadFrequently`",
      "zh-cn": "在 worker 中使用 `OffscreenCanvas`、`createImageBitmap`，或 `willReadFrequently`",
    },
    source: "https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-getimagedata",
    calls: named("CanvasRenderingContext2D.*", "getImageData putImageData"),
  }),
  group({
    id: "webgl-readback",
    effect: "lock",
    tier: 2,
    duration: { en: "until the graphics card has finished all earlier work", "zh-cn": "直到显卡完成此前的全部工作" },
    advice: {
      en: "a `PIXEL_PACK_BUFFER` with `fenceSync`, or `readRenderTargetPixelsAsync`",
      "zh-cn": "`PIXEL_PACK_BUFFER` 配合 `fenceSync`，或 `readRenderTargetPixelsAsync`",
    },
    source: "https://developer.mozilla.org/en-US/docs/Web/API/WebGL_API/WebGL_best_practices",
    calls: [
      ...named("WebGLRenderingContext.*", "readPixels finish"),
      {
        name: "three.WebGLRenderer.readRenderTargetPixels",
        twin: { node: "three.WebGLRenderer.readRenderTargetPixelsAsync" },
      },
    ],
  }),
  group({
    id: "webassembly-compilation",
    effect: "compute",
    tier: 2,
    duration: { en: "until the whole module is compiled", "zh-cn": "直到整个模块编译完成" },
    advice: {
      en: "`WebAssembly.instantiateStreaming` or `WebAssembly.compile`",
      "zh-cn": "`WebAssembly.instantiateStreaming` 或 `WebAssembly.compile`",
    },
    source: "https://developer.mozilla.org/en-US/docs/WebAssembly/Reference/JavaScript_interface/Module/Module",
    calls: named("WebAssembly.*", "Module Instance"),
  }),
  group({
    id: "markup-parsing",
    effect: "compute",
    tier: 3,
    duration: { en: "as long as the markup is long", "zh-cn": "时间与标记的长度成正比" },
    advice: { en: "smaller pieces, or a `<template>`", "zh-cn": "更小的片段，或 `<template>`" },
    source: "https://developer.mozilla.org/en-US/docs/Web/API/Document/write",
    calls: ["DOMParser.parseFromString", "document.write", "document.writeln", "Range.createContextualFragment"],
  }),
];
