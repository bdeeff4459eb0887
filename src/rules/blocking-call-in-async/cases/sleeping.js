const sleep = require("sleep");
const pause = require("system-sleep");

async function poll(isReady) {
  while (!(await isReady())) {
    sleep.msleep(100); // flag likely information
    pause(100); // flag likely information
  }
}

module.exports = poll;
