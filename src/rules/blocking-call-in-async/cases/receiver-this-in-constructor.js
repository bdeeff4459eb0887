const { DatabaseSync } = require("sqlite");

class Store {
  constructor(file) {
    this.database = new DatabaseSync(file);
  }

  async clear() {
    this.database.exec("DELETE FROM users"); // flag likely hint
    const forget = () => this.database.exec("DELETE FROM events");
    return forget;
  }
}

module.exports = Store;
