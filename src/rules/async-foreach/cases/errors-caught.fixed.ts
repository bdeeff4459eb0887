export async function refresh(feeds: Feed[]) {
  await Promise.all(feeds.map(async (feed) => {
    try {
      await feed.refresh();
    } catch (error) {
      console.error(error);
    }
  }));
}
