const { fork } = require("child_process");
const { once } = require("events");

async function crawl(sites) {
  for (const site of sites) {
    const crawler = fork("./crawl-site.js", [site]);
    await once(crawler, "exit"); // flag
  }
}

crawl(process.argv.slice(2));
