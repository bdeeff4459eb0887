const { Semaphore } = require("async-mutex");

const semaphore = new Semaphore(4);

exports.fetchPage = async function fetchPage(url) {
  const [value, release] = await semaphore.acquire();
  try {
    await fetch(`${url}?${value}`);
  } finally {
    release();
  }
};
