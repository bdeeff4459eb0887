document.querySelector("#load").addEventListener("click", () => {
  const request = new XMLHttpRequest();
  request.open("GET", "/data.json");
  request.open("GET", "/data.json", true);
  request.send();
});
