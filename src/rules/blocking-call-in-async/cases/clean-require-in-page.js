window.addEventListener("load", () => {
  const { start } = require("./application");
  start();
});
