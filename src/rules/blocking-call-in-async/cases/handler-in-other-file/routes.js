const express = require("express");
const { show } = require("./controller");

const router = express.Router();

router.get("/", (req, res) => {
  show(req, res); // flag information message: show → fs.readFileSync
});

module.exports = router;
