export { read as load, default as Reader } from "./read";
export * from "./write";
export * as writing from "./write";
