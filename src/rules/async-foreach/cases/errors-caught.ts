export async function refresh(feeds: Feed[]) {
  feeds.forEach(async (feed) => { // flag likely
    try {
      await feed.refresh();
    } catch (error) {
      console.error(error);
    }
  });
}
