/** The bundler puts the version of `package.json` here. */
declare const INTERLEAVE_VERSION: string;

/** Such as `1.2.3`; `0.0.0` when the sources run without having been bundled. */
export const version: string = typeof INTERLEAVE_VERSION === "string" ? INTERLEAVE_VERSION : "0.0.0";
