// eslint-disable-next-line no-console
console.log("interleave: ignore"); // as interleave: told us
