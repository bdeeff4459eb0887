import _ from "lodash";

export async function sync(accounts, push) {
  _.forEach(accounts, async (account) => { // flag certain
    await push(account);
  });
}
