const { fork } = require("child_process");
const { once } = require("events");

async function crawl(sites) {
  const exits = [];
  for (const site of sites) {
    const crawler = fork("./crawl-site.js", [site]);
    exits.push(once(crawler, "exit"));
  }
  await Promise.all(exits);
}

crawl(process.argv.slice(2));
