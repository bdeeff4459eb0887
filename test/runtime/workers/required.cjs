const { compute } = require("./compute.cjs");

import("./ticking.mjs").then(({ run }) =>
  run(async () => {
    return compute(100_000_000);
  }),
);
