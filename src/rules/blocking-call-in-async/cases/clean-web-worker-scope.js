importScripts("parse.js");

self.onmessage = async ({ data }) => {
  const request = new XMLHttpRequest();
  request.open("GET", data, false);
  request.send();
  self.postMessage(parse(request.responseText));
};
