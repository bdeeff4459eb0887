let loaded = false;

fetch("/config.json").then(() => {
  loaded = true;
});

while (!loaded) {} // flag message: nothing here can change it

start();

function start() {
  console.log("started");
}
