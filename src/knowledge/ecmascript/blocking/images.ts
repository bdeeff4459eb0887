import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, twins, withoutCallback } from "./rows.ts";

const pixels = { en: "until every pixel is processed", "zh-cn": "直到处理完每个像素" };
const sharp = { en: "sharp, which uses its own threads, or a worker", "zh-cn": "使用自身线程的 sharp，或使用 worker" };

/** Images, documents and numbers in bulk. */
export const imageGroups: readonly BlockingGroup[] = [
  group({
    id: "image-codecs",
    effect: "compute",
    tier: 2,
    duration: pixels,
    advice: sharp,
    source: "https://github.com/pngjs/pngjs#sync-api",
    calls: [
      ...named("pngjs.PNG.sync.*", "read write"),
      ...named("jpeg-js.*", "decode encode"),
      ...named("upng-js.*", "decode encode"),
      ...named("bmp-js.*", "decode encode"),
      ...named("utif.*", "decode decodeImage encode encodeImage toRGBA8"),
      "pixelmatch",
      "ssim.js.ssim",
    ],
  }),
  group({
    id: "jimp",
    effect: "compute",
    tier: 2,
    duration: pixels,
    advice: sharp,
    source: "https://jimp-dev.github.io/jimp/guides/webworker/",
    calls: named(
      "jimp.Jimp.*",
      "autocrop blit blur brightness circle color composite contain contrast convolute cover crop displace dither fisheye flip gaussian greyscale histogram invert mask normalize pixelate posterize quantize resize rotate scale scaleToFit scan sepia shadow threshold",
    ),
  }),
  group({
    id: "canvas-packages",
    effect: "compute",
    tier: 2,
    duration: { en: "until the whole picture is encoded", "zh-cn": "直到整幅图像编码完成" },
    advice: { en: "the form with a callback or a promise", "zh-cn": "带回调或返回 Promise 的形式" },
    source: "https://github.com/Automattic/node-canvas#canvastobuffer",
    calls: [
      ...withoutCallback("canvas.Canvas.*", "toBuffer toDataURL"),
      { name: "@napi-rs/canvas.Canvas.encodeSync", twin: { node: "@napi-rs/canvas.Canvas.encode" } },
      { name: "@napi-rs/canvas.Canvas.toDataURL", twin: { node: "@napi-rs/canvas.Canvas.toDataURLAsync" } },
      "@napi-rs/canvas.Canvas.toBuffer",
      ...twins("skia-canvas.Canvas.*Sync", "skia-canvas.Canvas.*", "toBuffer toFile toURL saveAs toDataURL"),
    ],
  }),
  group({
    id: "image-size",
    effect: "disk",
    tier: 3,
    duration: { en: "until the head of the file is read", "zh-cn": "直到读完文件头部" },
    advice: {
      en: "`imageSizeFromFile` of `image-size/fromFile`",
      "zh-cn": "`image-size/fromFile` 的 `imageSizeFromFile`",
    },
    source: "https://github.com/image-size/image-size#readme",
    calls: [...withoutCallback("*", "image-size image-size.imageSize"), "probe-image-size.sync"],
  }),
  group({
    id: "spreadsheets",
    effect: "compute",
    tier: 2,
    duration: { en: "until the whole workbook is read or written", "zh-cn": "直到整个工作簿读写完成" },
    advice: { en: "a worker, or the streams of exceljs", "zh-cn": "worker，或 exceljs 的流" },
    source: "https://docs.sheetjs.com/docs/demos/bigdata/worker",
    calls: [
      ...named("xlsx.*", "read readFile write writeFile writeFileSync"),
      ...named("xlsx.utils.*", "sheet_to_csv sheet_to_html sheet_to_json"),
      ...named("node-xlsx.*", "build parse"),
      "jspdf.jsPDF.output",
    ],
  }),
  group({
    id: "tensors",
    effect: "lock",
    tier: 2,
    duration: { en: "until the tensor is computed and copied", "zh-cn": "直到张量计算并复制完成" },
    advice: { en: "`tensor.data()` or `tensor.array()`", "zh-cn": "`tensor.data()` 或 `tensor.array()`" },
    source: "https://js.tensorflow.org/api/latest/#tf.Tensor.dataSync",
    calls: twins("@tensorflow/tfjs.Tensor.*Sync", "@tensorflow/tfjs.Tensor.*", "data array"),
  }),
  group({
    id: "tokenisers",
    effect: "compute",
    tier: 2,
    duration: { en: "as long as the text is long", "zh-cn": "时间与文本的长度成正比" },
    advice: { en: "a worker, or a bound on the length of the text", "zh-cn": "worker，或限制文本的长度" },
    source: "https://github.com/openai/tiktoken",
    calls: [
      ...named("tiktoken.Tiktoken.*", "encode encode_ordinary"),
      "js-tiktoken.Tiktoken.encode",
      ...named("gpt-tokenizer.*", "countTokens encode encodeChat isWithinTokenLimit"),
      "gpt-3-encoder.encode",
    ],
  }),
];
