const { fork } = require("child_process");
const { once } = require("events");

async function crawl(sites) {
  const crawlers = [];
  for (const site of sites) {
    crawlers.push(fork("./crawl-site.js", [site]));
  }
  await Promise.all(crawlers.map((crawler) => once(crawler, "exit")));
}

module.exports = { crawl };
