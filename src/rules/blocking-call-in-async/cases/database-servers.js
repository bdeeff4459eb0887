const Client = require("pg-native");
const { LowSync } = require("lowdb");

const client = new Client();
const store = new LowSync(adapter, {});

exports.find = async (id) => {
  const rows = client.querySync("SELECT 1"); // flag likely information message: until the database server answers
  store.write(); // flag likely hint
  return rows;
};
